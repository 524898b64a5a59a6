import type { ReactNode } from "react";

/** A part of a panel under its heading, with a count where there is one. */
export function Section(props: { title: ReactNode; count?: number; children: ReactNode }) {
  return (
    <section className="part">
      <h3>
        {props.title}
        {props.count !== undefined && <span className="count">{props.count}</span>}
      </h3>
      {props.children}
    </section>
  );
}
