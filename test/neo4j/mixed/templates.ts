/** Expressions of $a, $b and $c that take values of any kind: both sides must agree, errors included. */
export const STRICT: readonly string[] = `
$a - $b
$a * $b
$a / $b
$a % $b
$a ^ $b
$a || $b
$a + $b
$a = $b
$a <> $b
$a < $b
$a <= $b
$a > $b
$a >= $b
$a < $b < $c
$a = $b = $c
$a STARTS WITH $b
$a ENDS WITH $b
$a CONTAINS $b
-$a
$a IS NULL
$a.a
CASE $a WHEN $b THEN 1 WHEN $c THEN 2 ELSE 3 END
$a {.a, .*, b: $b}
[$a, $b] = [$b, $c]
[$a, $b] < [$b, $c]
{a: $a, b: $b} = {a: $b, b: $c}
$a IN [$b, $c, $a]
coalesce($a, $b)
nullIf($a, $b)
size($a)
head($a)
last($a)
reverse($a)
isEmpty($a)
properties($a)
toInteger($a)
toFloat($a)
toString($a)
toBoolean($a)
toIntegerOrNull($a)
toFloatOrNull($a)
toStringOrNull($a)
toBooleanOrNull($a)
toIntegerList($a)
toFloatList($a)
toStringList($a)
toBooleanList($a)
valueType($a)
ceil($a)
floor($a)
round($a)
sign($a)
isNaN($a)
sqrt($a)
trim($a)
btrim($a, $b)
toUpper($a)
toLower($a)
replace($a, $b, $c)
char_length($a)
$a IS :: INTEGER
$a IS :: LIST<INTEGER>
$a IS :: LIST<INTEGER NOT NULL | STRING NOT NULL> NOT NULL
$a IS :: INTEGER NOT NULL | STRING
$a IS :: STRING NOT NULL
$a IS :: PROPERTY VALUE
$a IS NOT :: FLOAT | BOOLEAN`
  .trim()
  .split("\n");

/**
 * Here Neo4j turns values into lists, and lists and numbers into truths, where this engine raises a TypeError: a
 * condition on `[]` or a loop over a single value is a mistake far more often than a wish.
 */
export const COERCING: readonly string[] = `
$a AND $b
$a OR $b
$a XOR $b
NOT $a
$a IN $b
$a[$b]
$a[$b..]
$a[..$b]
tail($a)
left($a, $b)
right($a, $b)
substring($a, $b)
split($a, ',')
CASE WHEN $a THEN 1 ELSE 2 END
[x IN $a | x]
[x IN $a WHERE x = $b]
all(x IN $a WHERE x = $b)
any(x IN $a WHERE x > $b)
none(x IN $a WHERE x = $b)
single(x IN $a WHERE x = $b)
reduce(s = $b, x IN $a | s + x)`
  .trim()
  .split("\n");

/** Whole queries: the order of values of all kinds, and what aggregating functions make of them. */
export const QUERIES: readonly string[] = `
UNWIND [$a, $b, $c] AS x RETURN collect(x), count(x), min(x), max(x)
UNWIND [$a, $b, $c] AS x RETURN sum(x)
UNWIND [$a, $b, $c] AS x RETURN avg(x)
UNWIND [$a, $b, $c] AS x RETURN stDev(x), stDevP(x)
UNWIND [$a, $b, $c] AS x RETURN percentileDisc(x, 0.4), percentileCont(x, 0.4)
UNWIND [$a, $b, $c] AS x WITH x ORDER BY x RETURN collect(x)
UNWIND [$a, $b, $c] AS x RETURN x, count(*)
UNWIND [$a, $b, $c] AS x RETURN DISTINCT x`
  .trim()
  .split("\n");
