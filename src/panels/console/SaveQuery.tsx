import { useState } from "react";
import { useTranslation } from "react-i18next";
import { toast } from "sonner";
import { withSaved } from "../../data/cypher/kept-queries.ts";
import { namedQueryOf } from "../../data/cypher/library.ts";
import { useKept } from "./kept.ts";
import { useSession } from "./session.ts";

/** Keeps the query under a name of one's own. */
export function SaveQuery() {
  const { t } = useTranslation();
  const draft = useSession((s) => s.draft);
  const change = useKept((s) => s.change);
  const [name, setName] = useState<string | null>(null);
  if (draft.text.trim() === "" || namedQueryOf(draft.text)) return null;
  if (name === null)
    return (
      <button type="button" className="link" onClick={() => setName("")}>
        {t("console.save")}
      </button>
    );
  const save = () => {
    const said = name.trim();
    if (!said) return;
    change((kept) => withSaved(kept, { name: said, text: draft.text, parameters: { ...draft.parameters } }));
    setName(null);
    toast(useKept.getState().lasting ? t("console.savedAs", { name: said }) : t("console.notKept"));
  };
  return (
    <form
      className="save-query"
      onSubmit={(e) => {
        e.preventDefault();
        save();
      }}
    >
      <input
        // biome-ignore lint/a11y/noAutofocus: the field opens because its button was pressed
        autoFocus
        value={name}
        aria-label={t("console.saveName")}
        placeholder={t("console.saveName")}
        onChange={(e) => setName(e.target.value)}
        onKeyDown={(e) => {
          if (e.key !== "Escape") return;
          e.preventDefault();
          setName(null);
        }}
      />
      <button type="submit" className="link" disabled={!name.trim()}>
        {t("console.save")}
      </button>
    </form>
  );
}
