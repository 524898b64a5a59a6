import { useEffect, useState } from "react";

const PAUSE = 120;

/** The hovered node once the pointer has rested on it, so that passing over does not flicker; off at once. */
export function useLitHover(hover: string | null): string | null {
  const [lit, setLit] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setLit(hover), hover ? PAUSE : 40);
    return () => clearTimeout(timer);
  }, [hover]);
  return lit;
}
