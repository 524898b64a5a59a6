export function javaCommand(): string;
export function ensureNeo4j(options?: { install?: boolean }): string;
