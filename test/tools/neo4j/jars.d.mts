export function javaCommand(): string;
export function ensureNeo4j(): string;
