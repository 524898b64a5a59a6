import { Share2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { toast } from "sonner";

/** Copies the link to the present view. */
export function Share() {
  const { t } = useTranslation();
  const copy = () =>
    navigator.clipboard.writeText(window.location.href).then(
      () => toast(t("share.copied")),
      () => toast(t("share.failed")),
    );
  return (
    <button type="button" className="icon word" onClick={copy}>
      <Share2 size={16} aria-hidden="true" />
      <span className="wide-only">{t("header.share")}</span>
    </button>
  );
}
