import { X } from "lucide-react";
import { Dialog } from "radix-ui";
import { useTranslation } from "react-i18next";

/** The cross in a dialog's corner. */
export function DialogClose() {
  const { t } = useTranslation();
  return (
    <Dialog.Close className="icon dialog-close" aria-label={t("help.close")}>
      <X size={16} aria-hidden="true" />
    </Dialog.Close>
  );
}
