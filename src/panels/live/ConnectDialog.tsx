import { TriangleAlert } from "lucide-react";
import { Dialog } from "radix-ui";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { LoadError, type LoadFault, type LoadProgress } from "../../data/graph-source.ts";
import { neo4jSource } from "../../data/neo4j/live-source.ts";
import { useData } from "../../data/store.ts";
import { setUi } from "../../view/ui.ts";
import { startAfresh } from "../open/fresh.ts";
import { DialogClose } from "../shared/DialogClose.tsx";

type State = { kind: "asking"; fault: LoadFault | null } | { kind: "loading"; progress: LoadProgress };

const FIELDS = ["uri", "user", "password", "database"] as const;
const FIRST = { uri: "neo4j://localhost:7687", user: "neo4j", password: "", database: "" };

/** Asks where a Neo4j is and opens its graph. What is written here is kept in memory only, while the page is open. */
export default function ConnectDialog() {
  const { t } = useTranslation();
  const [given, setGiven] = useState(FIRST);
  const [state, setState] = useState<State>({ kind: "asking", fault: null });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const close = () => setUi({ connect: false });
  const connect = async (event: FormEvent) => {
    event.preventDefault();
    const own = new AbortController();
    running.current = own;
    setState({ kind: "loading", progress: { step: "connect", done: 0, total: null } });
    const source = neo4jSource({ ...given, uri: given.uri.trim(), database: given.database.trim() });
    try {
      const graph = await source.load((progress) => setState({ kind: "loading", progress }), own.signal);
      running.current = null;
      startAfresh();
      void useData.getState().open({ ...source, load: async () => graph });
      close();
    } catch (error) {
      if (own.signal.aborted) return;
      const fault: LoadFault =
        error instanceof LoadError ? error.fault : { kind: "build", where: given.uri, detail: String(error) };
      setState({ kind: "asking", fault });
    }
  };
  const loading = state.kind === "loading";
  return (
    <Dialog.Root open onOpenChange={(open) => !open && close()}>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content className="dialog connect" aria-describedby="connect-note">
          <Dialog.Title>{t("live.title")}</Dialog.Title>
          <form onSubmit={(e) => void connect(e)}>
            {FIELDS.map((field) => (
              <label key={field}>
                {t(`live.${field}`)}
                <input
                  type={field === "password" ? "password" : "text"}
                  value={given[field]}
                  autoComplete="off"
                  spellCheck={false}
                  disabled={loading}
                  placeholder={field === "database" ? t("live.defaultDatabase") : ""}
                  onChange={(e) => setGiven({ ...given, [field]: e.target.value })}
                />
              </label>
            ))}
            <p id="connect-note" className="quiet">
              {t("live.memory")}
            </p>
            {state.kind === "asking" && state.fault && <ConnectFaultText fault={state.fault} />}
            {loading && <ConnectProgress progress={state.progress} />}
            <p className="connect-ways">
              <button type="submit" className="primary" disabled={loading || !given.uri.trim()}>
                {t("live.connect")}
              </button>
              <button type="button" className="link" onClick={close}>
                {t("live.cancel")}
              </button>
            </p>
          </form>
          <DialogClose />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function ConnectProgress({ progress }: { progress: LoadProgress }) {
  const { t } = useTranslation();
  const { step, done, total } = progress;
  return (
    <div role="status">
      <p>{t(`load.${step}`, { where: "", what: "" })}</p>
      <progress value={total ? done : undefined} max={total ?? undefined} aria-label={t("load.loading")} />
    </div>
  );
}

function ConnectFaultText({ fault }: { fault: LoadFault }) {
  const { t } = useTranslation();
  const details =
    fault.kind === "neo4j"
      ? [fault.fault.detail]
      : fault.kind === "not-graph"
        ? fault.faults
        : "detail" in fault
          ? [fault.detail]
          : [];
  return (
    <div role="alert" className="connect-fault">
      <p className="finding-title">
        <TriangleAlert size={14} aria-hidden="true" />
        {fault.kind === "neo4j" ? t(`live.fault.${fault.fault.kind}`) : t("live.fault.form")}
      </p>
      {details.map((detail) => (
        <p key={detail} className="quiet" lang="en">
          {detail}
        </p>
      ))}
    </div>
  );
}
