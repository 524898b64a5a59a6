import { useTranslation } from "react-i18next";
import { act } from "../../view/store.ts";
import { setUi } from "../../view/ui.ts";
import { useExplorer } from "./explorer.ts";
import { TypeMark } from "./TypeMark.tsx";

/** A node's name with its mark; selects it, and lights it on the canvas while pointed at. */
export function NodeLink({ node }: { node: string }) {
  const { data } = useExplorer();
  const { t } = useTranslation();
  const { entityType, name } = data.net.getNodeAttributes(node);
  return (
    <button
      type="button"
      className="node-link"
      onClick={() => act({ do: "select", selection: { kind: "node", key: node } })}
      onPointerEnter={() => setUi({ hover: node })}
      onPointerLeave={() => setUi({ hover: null })}
    >
      <TypeMark type={entityType} />
      <span className="sr-only">{t(`type.${entityType}`)} </span>
      <span lang="zh-Hans">{name}</span>
    </button>
  );
}
