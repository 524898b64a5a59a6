import { useEffect, useRef } from "react";

/** Sets an SVG text into the page as parsed XML, so that nothing in it can become HTML. */
export function SvgBox({ svg }: { svg: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const parsed = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
    box.current?.replaceChildren(document.importNode(parsed, true));
  }, [svg]);
  return <div ref={box} className="svg-box" />;
}
