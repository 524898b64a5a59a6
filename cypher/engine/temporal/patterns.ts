/** ISO 8601 as Neo4j reads it: with hyphens and colons or without; a year with its sign only before a hyphen. */
const longYear = String.raw`(?<long>[+-]\d{1,9})`;
const dateForms = [
  String.raw`(?<year>\d{4})(?:-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?)?`,
  String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})?`,
  String.raw`(?<year>\d{4})-?W(?<week>\d{2})(?:-?(?<dayOfWeek>\d))?`,
  String.raw`(?<year>\d{4})-?Q(?<quarter>\d)(?:-?(?<dayOfQuarter>\d{1,2}))?`,
  String.raw`(?<year>\d{4})-?(?<ordinalDay>\d{3})`,
];
const signedForms = [
  String.raw`-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?`,
  String.raw`-W(?<week>\d{1,2})(?:-(?<dayOfWeek>\d))?`,
  String.raw`-Q(?<quarter>\d)(?:-(?<dayOfQuarter>\d{1,2}))?`,
  String.raw`-(?<ordinalDay>\d{3})`,
];
const whole = (source: string): RegExp => new RegExp(`^${source}$`);

/** Each gives some of the groups year or long, month, day, week, dayOfWeek, quarter, dayOfQuarter, ordinalDay. */
export const datePatterns: readonly RegExp[] = [
  ...dateForms.map(whole),
  ...signedForms.map((form) => whole(longYear + form)),
  whole(longYear),
];

/** Groups hour, minute, second, fraction (of the second, at most nine digits). */
export const timePatterns: readonly RegExp[] = [
  /^(?<hour>\d{1,2})(?::(?<minute>\d{1,2})(?::(?<second>\d{1,2})(?:[.,](?<fraction>\d{1,9}))?)?)?$/,
  /^(?<hour>\d{2})(?<minute>\d{2})(?:(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?$/,
];

/** What follows a time: an offset, a region's name in brackets, both or neither. */
export const zonePattern =
  /^(?<time>[^Z+\-[]*)(?<offset>Z|[+-]\d{2}(?::?\d{2}(?::?\d{2})?)?)?(?:\[(?<name>[^\]]+)\])?$/i;

const amount = String.raw`[+-]?\d+(?:[.,]\d+)?`;
const seconds = String.raw`[+-]?\d+(?:[.,]\d{1,9})?`;
const optional = (name: string, unit: string): string => `(?:(?<${name}>${amount})${unit})?`;

/** `P1Y2M3W4DT5H6M7.8S`, every part with a sign if it likes; of the parts only the last may have a fraction. */
export const durationPattern = new RegExp(
  `^(?<sign>[+-])?P(?=[-+T\\d])${optional("years", "Y")}${optional("months", "M")}${optional("weeks", "W")}${optional("days", "D")}` +
    `(?:T(?=[-+\\d])${optional("hours", "H")}${optional("minutes", "M")}(?:(?<seconds>${seconds})S)?)?$`,
  "i",
);

/** `P2012-02-02T14:37:21.545`: the parts of a duration where those of a date and a time would stand. */
export const dateLikeDurationPatterns: readonly RegExp[] = [
  /^(?<sign>[+-])?P(?<years>\d{4})-(?<months>\d{2})-(?<days>\d{2})(?:T(?<hours>\d{2}):(?<minutes>\d{2}):(?<seconds>\d{2}(?:[.,]\d{1,9})?))?$/i,
  /^(?<sign>[+-])?P(?<years>\d{4})(?<months>\d{2})(?<days>\d{2})(?:T(?<hours>\d{2})(?<minutes>\d{2})(?<seconds>\d{2}(?:[.,]\d{1,9})?))?$/i,
];
