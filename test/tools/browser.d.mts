/** The path of a Chromium that starts, on a machine that has a Chinese font; throws an Error that says what to install. */
export function ensureBrowser(): string;
