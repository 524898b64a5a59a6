/** What is known of a function before it runs: enough to check a call and to offer it for completion. */
export interface FunctionSignature {
  /** As Neo4j writes it; functions are found without regard to case. */
  name: string;
  minArguments: number;
  /** Infinity: as many as one likes. */
  maxArguments: number;
  aggregate: boolean;
  /** The whole call as one would write it: optional arguments in square brackets, `…` for any number more. */
  usage: string;
}

const SCALAR = `
exists(property)
isEmpty(listOrMapOrString)
coalesce(value, …)
nullIf(value, other)
elementId(nodeOrRelationship)
id(nodeOrRelationship)
type(relationship)
labels(node)
keys(nodeOrRelationshipOrMap)
properties(nodeOrRelationshipOrMap)
startNode(relationship)
endNode(relationship)
nodes(path)
relationships(path)
length(path)
head(list)
last(list)
tail(list)
reverse(listOrString)
size(listOrString)
range(start, end[, step])
char_length(string)
character_length(string)
toBoolean(value)
toBooleanOrNull(value)
toBooleanList(list)
toFloat(value)
toFloatOrNull(value)
toFloatList(list)
toInteger(value)
toIntegerOrNull(value)
toIntegerList(list)
toString(value)
toStringOrNull(value)
toStringList(list)
valueType(value)
randomUUID()
timestamp()
abs(number)
ceil(number)
floor(number)
round(number[, precision, mode])
sign(number)
isNaN(number)
rand()
e()
exp(number)
log(number)
log10(number)
sqrt(number)
pi()
acos(number)
asin(number)
atan(number)
atan2(y, x)
cos(number)
cosh(number)
cot(number)
coth(number)
degrees(radians)
haversin(number)
radians(degrees)
sin(number)
sinh(number)
tan(number)
tanh(number)
btrim(string[, characters])
left(string, length)
lower(string)
ltrim(string[, characters])
normalize(string[, form])
replace(string, search, replacement)
right(string, length)
rtrim(string[, characters])
split(string, delimiters)
substring(string, start[, length])
toLower(string)
toUpper(string)
trim(string)
upper(string)
date([input])
date.truncate(unit[, temporal, fields])
date.transaction([zone])
date.statement([zone])
date.realtime([zone])
time([input])
time.truncate(unit[, temporal, fields])
time.transaction([zone])
time.statement([zone])
time.realtime([zone])
localtime([input])
localtime.truncate(unit[, temporal, fields])
localtime.transaction([zone])
localtime.statement([zone])
localtime.realtime([zone])
datetime([input])
datetime.truncate(unit[, temporal, fields])
datetime.transaction([zone])
datetime.statement([zone])
datetime.realtime([zone])
datetime.fromEpoch(seconds, nanoseconds)
datetime.fromEpochMillis(milliseconds)
localdatetime([input])
localdatetime.truncate(unit[, temporal, fields])
localdatetime.transaction([zone])
localdatetime.statement([zone])
localdatetime.realtime([zone])
duration(input)
duration.between(from, to)
duration.inMonths(from, to)
duration.inDays(from, to)
duration.inSeconds(from, to)`;

const AGGREGATE = `
avg(value)
collect(value)
count(value)
max(value)
min(value)
percentileCont(value, percentile)
percentileDisc(value, percentile)
stDev(value)
stDevP(value)
sum(value)`;

/** Reads one usage: names before the bracket are needed, those in it may be left out. */
function signature(usage: string, aggregate: boolean): FunctionSignature {
  const [, name, inside] = /^([^(]+)\((.*)\)$/u.exec(usage)!;
  const [needed, optional = ""] = inside.split("[");
  const count = (text: string): number => text.split(",").filter((part) => /\w/u.test(part)).length;
  const minArguments = count(needed);
  const maxArguments = inside.includes("…") ? Number.POSITIVE_INFINITY : minArguments + count(optional);
  return { name, minArguments, maxArguments, aggregate, usage };
}

const lines = (text: string): string[] => text.trim().split("\n");

/** All functions of the language; those of Neo4j 5 but points, vectors and graphs. */
export const FUNCTIONS: readonly FunctionSignature[] = [
  ...lines(SCALAR).map((usage) => signature(usage, false)),
  ...lines(AGGREGATE).map((usage) => signature(usage, true)),
];

const byName = new Map(FUNCTIONS.map((one) => [one.name.toLowerCase(), one]));

/** The function of that name, in any case, or undefined. */
export function functionSignature(name: string): FunctionSignature | undefined {
  return byName.get(name.toLowerCase());
}

/** Whether a function of that name (in any case) makes one value of many rows. */
export function isAggregate(name: string): boolean {
  return functionSignature(name)?.aggregate ?? false;
}
