import { NodeValue, type RelationshipValue, type Value } from "../engine/index.ts";

/** The properties of a node or relationship, keys in alphabetical order, so that every engine's read alike. */
export function propertiesOf(of: NodeValue | RelationshipValue): Map<string, Value> {
  const { graph, id } = of;
  const isNode = of instanceof NodeValue;
  const keys = isNode ? graph.nodeKeys(id) : graph.relationshipKeys(id);
  const read = (key: string) => (isNode ? graph.nodeProperty(id, key) : graph.relationshipProperty(id, key));
  return new Map([...keys].sort().map((key) => [key, read(key)]));
}
