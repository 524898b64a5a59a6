import { Dialog } from "radix-ui";
import { useTranslation } from "react-i18next";
import { setUi, useUi } from "../../view/ui.ts";
import { DialogClose } from "../shared/DialogClose.tsx";

const KEYS: [name: string, keys: string[]][] = [
  ["search", ["/", "⌘K", "Ctrl K"]],
  ["query", ["C"]],
  ["walk", ["←", "→", "↑", "↓"]],
  ["select", ["Enter"]],
  ["back", ["Esc"]],
  ["undo", ["⌘Z", "⇧⌘Z"]],
  ["zoom", ["+", "−"]],
  ["fit", ["0"]],
  ["help", ["?"]],
];

/** The list of keys. */
export function Help() {
  const { t } = useTranslation();
  const open = useUi((s) => s.help);
  return (
    <Dialog.Root open={open} onOpenChange={(help) => setUi({ help })}>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content className="dialog" aria-describedby={undefined}>
          <Dialog.Title>{t("help.title")}</Dialog.Title>
          <dl className="keys">
            {KEYS.map(([name, keys]) => (
              <div key={name}>
                <dt>{t(`help.${name}`)}</dt>
                <dd>
                  {keys.map((k) => (
                    <kbd key={k}>{k}</kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
          <DialogClose />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
