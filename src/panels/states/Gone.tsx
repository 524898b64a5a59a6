import { useTranslation } from "react-i18next";
import { act } from "../../view/store.ts";

/** A link to something that this graph does not hold. */
export function Gone() {
  const { t } = useTranslation();
  return (
    <div className="panel">
      <p className="notice">{t("node.gone")}</p>
      <button type="button" className="primary" onClick={() => act({ do: "select", selection: null })}>
        {t("node.back")}
      </button>
    </div>
  );
}
