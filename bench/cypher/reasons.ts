/** Why the embedded engine is slower somewhere: by the query's name, or by the query's and the other engine's (`name|engine`). */
export const REASONS: Readonly<Record<string, string>> = {};
