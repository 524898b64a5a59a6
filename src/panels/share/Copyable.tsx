import { useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { toast } from "sonner";

/** A text to copy by button; where the clipboard is refused it is marked, to be copied by hand. */
export function Copyable({
  label,
  text,
  button,
  done,
}: {
  label: string;
  text: string;
  button: string;
  done: string;
}) {
  const { t } = useTranslation();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      toast(done);
    } catch {
      field.current?.select();
      toast.warning(t("share.failed"));
    }
  };
  return (
    <div className="copyable">
      <label htmlFor={id}>{label}</label>
      <div>
        <textarea id={id} ref={field} readOnly rows={2} value={text} onFocus={(e) => e.target.select()} />
        <button type="button" className="primary" onClick={() => void copy()}>
          {button}
        </button>
      </div>
    </div>
  );
}
