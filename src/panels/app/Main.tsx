import { lazy, Suspense } from "react";
import { Canvas } from "../canvas/Canvas.tsx";
import { Mirror } from "../mirror/Mirror.tsx";
import { useExplorer } from "../shared/explorer.ts";

const Console = lazy(() => import("../console/Console.tsx"));
const Table = lazy(() => import("../table/NodeTable.tsx"));

/** What is looked at: the graph with its list for screen readers, the table, or the console. */
export function Main() {
  const { view } = useExplorer();
  return (
    <div className="main">
      {view.tab === "query" ? (
        <Suspense fallback={null}>
          <Console />
        </Suspense>
      ) : view.tab === "table" ? (
        <Suspense fallback={null}>
          <Table />
        </Suspense>
      ) : (
        <>
          <Canvas />
          <Mirror />
        </>
      )}
    </div>
  );
}
