import { lazy, Suspense } from "react";
import { Filters } from "../filters/Filters.tsx";
import { useExplorer } from "../shared/explorer.ts";

const Questions = lazy(() => import("../console/Questions.tsx"));

/** What stands at the left: filters of what is shown; beside the console, what one may ask. */
export function Side() {
  const { view } = useExplorer();
  if (view.tab !== "query") return <Filters />;
  return (
    <Suspense fallback={<div className="filters" />}>
      <Questions />
    </Suspense>
  );
}
