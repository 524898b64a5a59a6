import { expect, test } from "vitest";
import { prepareData } from "../../src/data/explorer-data.ts";
import { graphOf } from "../../src/data/graph-of.ts";
import { withPart } from "../../src/data/with-part.ts";
import { smallGraph } from "../fixtures/small-graph.ts";

const graph = smallGraph();
const data = prepareData(graph);
const none = { nodes: [], edges: [], sources: [] };

test("the graph that is open is graph.json again", () => {
  expect(graphOf(data)).toEqual(graph);
});

test("a part that is there already changes nothing", () => {
  expect(withPart(data, none)).toBeNull();
  expect(withPart(data, { ...none, nodes: graph.nodes, edges: graph.edges })).toBeNull();
});

test("what is new is added, and what has another form is refused", () => {
  const [{ attributes }] = graph.nodes;
  const grown = withPart(data, {
    ...none,
    nodes: [{ key: "new", attributes: { ...attributes, name: "新局" } }],
  });
  expect(grown?.net.order).toBe(data.net.order + 1);
  expect(grown?.net.getNodeAttribute("new", "name")).toBe("新局");
  const [edge] = graph.edges;
  expect(() => withPart(data, { ...none, edges: [{ ...edge, key: "new", target: "nobody" }] })).toThrow(
    /not-graph/,
  );
});
