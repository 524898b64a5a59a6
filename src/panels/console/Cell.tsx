import { Quote as QuoteIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Float, NodeValue, PathValue, RelationshipValue, type Value } from "../../../cypher/engine/index.ts";
import { toText } from "../../../cypher/format/text.ts";
import type { Evidence } from "../../../graph-build/model/graph.ts";
import { linksOf } from "../../data/cypher/links.ts";
import { edgeKeyOf, keyOf } from "../../data/cypher/result-nodes.ts";
import { act } from "../../view/store.ts";
import { partialLive, reach } from "../live/reach.ts";
import { useExplorer } from "../shared/explorer.ts";
import { NodeLink } from "../shared/NodeLink.tsx";

/** Vocabularies of the model that the texts have words for. */
const WORDS = ["role", "relation", "type", "subtype", "qualifier"];

/**
 * One value of an answer: a node opens its panel, a relation its own, a sentence its report; the rest is text.
 * `inWords`: values of the model's vocabularies are put into the reader's language.
 */
export function Cell({ value, inWords = false }: { value: Value; inWords?: boolean }) {
  const { data } = useExplorer();
  const { t } = useTranslation();
  if (value instanceof NodeValue) {
    const key = keyOf(value);
    if (key === null) return <Text text={toText(value)} />;
    return data.net.hasNode(key) ? <NodeLink node={key} /> : <FarNode node={value} nodeKey={key} />;
  }
  if (value instanceof RelationshipValue) return <Relation value={value} />;
  if (value instanceof PathValue) return <Walk path={value} />;
  if (value === null) return <span className="quiet">–</span>;
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  if (value instanceof Float) return toText(value);
  if (Array.isArray(value) && value.length > 0) return <Items list={value} inWords={inWords} />;
  if (typeof value !== "string") return <Text text={toText(value)} />;
  const { node, quote } = linksOf(data);
  const said = quote(value);
  if (said) return <Sentence text={value} place={said} />;
  const key = node(value);
  if (key) return <NodeLink node={key} />;
  return <Text text={(inWords && WORDS.map((of) => t(`${of}.${value}`, "")).find(Boolean)) || value} />;
}

/** A node that is in the database and not yet in the graph: it is read when it is opened. */
function FarNode({ node, nodeKey: key }: { node: NodeValue; nodeKey: string }) {
  const name = node.graph.nodeProperty(node.id, "name");
  if (!partialLive()) return <Text text={toText(node)} />;
  const open = async () => {
    await reach([key]);
    act({ do: "select", selection: { kind: "node", key } });
  };
  return (
    <button type="button" className="cell-link one-line" lang="zh-Hans" onClick={() => void open()}>
      {typeof name === "string" ? name : key}
    </button>
  );
}

function Text({ text }: { text: string }) {
  return (
    <span className="one-line" title={text} lang={/\p{Script=Han}/u.test(text) ? "zh-Hans" : undefined}>
      {text}
    </span>
  );
}

/** A sentence with the way to its place in the report. */
function Sentence({ text, place }: { text: string; place: Evidence }) {
  const { t } = useTranslation();
  const { source, start, end } = place;
  return (
    <button
      type="button"
      className="cell-quote"
      title={text}
      aria-label={t("node.quote", { quote: text })}
      onClick={() => act({ do: "read", place: { source, start, end } })}
    >
      <QuoteIcon size={12} aria-hidden="true" />
      <span className="one-line" lang="zh-Hans">
        {text}
      </span>
    </button>
  );
}

const SHOWN = 3;

/** A list: its items beside each other, each with its own way on. */
function Items({ list, inWords }: { list: readonly Value[]; inWords: boolean }) {
  return (
    <span className="cell-list" title={list.map(toText).join("\n")}>
      {list.slice(0, SHOWN).map((item, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a value may stand twice in a list that never changes
        <Cell key={i} value={item} inWords={inWords} />
      ))}
      {list.length > SHOWN && <span className="quiet">+{list.length - SHOWN}</span>}
    </span>
  );
}

function Relation({ value }: { value: RelationshipValue }) {
  const { data } = useExplorer();
  const { t } = useTranslation();
  const type = value.graph.relationshipType(value.id);
  const name = t(`relation.${type}`, { defaultValue: type });
  const key = edgeKeyOf(value);
  if (key === null || !data.net.hasEdge(key)) return <Text text={name} />;
  const { title, evidence } = data.net.getEdgeAttributes(key);
  return (
    <span className="cell-list">
      <button
        type="button"
        className="cell-link"
        onClick={() => act({ do: "select", selection: { kind: "relation", key } })}
      >
        {name}
        {title && <span lang="zh-Hans"> {title}</span>}
      </button>
      {evidence[0] && <Sentence text={evidence[0].quote} place={evidence[0]} />}
    </span>
  );
}

function Walk({ path: { nodes, relationships } }: { path: PathValue }) {
  const { t } = useTranslation();
  return (
    <span className="cell-list" title={toText(new PathValue(nodes, relationships))}>
      {nodes.map((node, i) => {
        const step = relationships[i];
        const on = step && step.graph.relationshipStart(step.id) === node.id;
        const type = step?.graph.relationshipType(step.id) ?? "";
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a node may stand twice on a walk that never changes
          <span key={i} className="cell-list">
            <Cell value={node} />
            {step && (
              <span className="quiet">
                {on ? "" : "←"} {t(`relation.${type}`, { defaultValue: type })} {on ? "→" : ""}
              </span>
            )}
          </span>
        );
      })}
    </span>
  );
}
