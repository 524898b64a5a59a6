/** Hands a file to the person. The name keeps letters and digits of any script; the rest becomes a dash. */
export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const a = document.createElement("a");
  a.href = url;
  a.download = name;
  a.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

const LONGEST = 60;

/** A file name that every system takes, telling what is in it. */
export function fileNameOf(title: string, ending: string): string {
  const safe = title.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
  const short = [...safe].slice(0, LONGEST).join("");
  return `${short || "zhengtu"}.${ending}`;
}
