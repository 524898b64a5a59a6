import type { ReactNode } from "react";

/** A tick box with its words and its count. */
export function Choice(props: {
  checked: boolean;
  count: number;
  onChange: () => void;
  children: ReactNode;
  lang?: string;
}) {
  return (
    <label className="choice">
      <input type="checkbox" checked={props.checked} onChange={props.onChange} />
      <span className="choice-name" lang={props.lang}>
        {props.children}
      </span>
      <span className="count">{props.count.toLocaleString("en")}</span>
    </label>
  );
}
