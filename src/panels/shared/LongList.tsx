import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

/** A list that shows its first few items and says how many more there are. */
export function LongList<T>(props: {
  items: readonly T[];
  most: number;
  className?: string;
  children: (item: T) => ReactNode;
  keyOf: (item: T) => string;
}) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const { items, most } = props;
  const shown = all || items.length <= most + 1 ? items : items.slice(0, most);
  return (
    <>
      <ul className={props.className}>
        {shown.map((item) => (
          <li key={props.keyOf(item)}>{props.children(item)}</li>
        ))}
      </ul>
      {shown.length < items.length && (
        <button type="button" className="more" onClick={() => setAll(true)}>
          {t("node.more", { n: items.length - shown.length })}
        </button>
      )}
    </>
  );
}
