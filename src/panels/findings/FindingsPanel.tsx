import { useTranslation } from "react-i18next";
import { useExplorer } from "../shared/explorer.ts";
import { LongList } from "../shared/LongList.tsx";
import { Section } from "../shared/Section.tsx";
import { Arithmetic, Contradiction, Drop } from "./Finding.tsx";

const MOST = 20;
const keyOf = (item: unknown) => JSON.stringify(item);

/** What the builder checked: contradictions, arithmetic, what was left out and why; each with its quotes. */
export function FindingsPanel() {
  const { data } = useExplorer();
  const { t } = useTranslation();
  const contradictions = data.findings.filter((f) => f.kind === "contradiction");
  const arithmetic = data.findings.filter((f) => f.kind === "arithmetic");
  arithmetic.sort((a, b) => Number(a.confirmed) - Number(b.confirmed));
  const drops = data.findings.filter((f) => f.kind === "drop");
  const none = <p className="quiet">{t("findings.none")}</p>;
  return (
    <div className="panel">
      <h2>{t("findings.title")}</h2>
      <p>{t("findings.intro")}</p>
      <Section title={t("findings.contradictions")} count={contradictions.length}>
        {contradictions.length === 0 && none}
        <LongList items={contradictions} most={MOST} className="findings" keyOf={keyOf}>
          {(f) => <Contradiction finding={f} />}
        </LongList>
      </Section>
      <Section title={t("findings.arithmetic")} count={arithmetic.length}>
        {arithmetic.length === 0 && none}
        <LongList items={arithmetic} most={MOST} className="findings" keyOf={keyOf}>
          {(f) => <Arithmetic finding={f} />}
        </LongList>
      </Section>
      <Section title={t("findings.drops")} count={drops.length}>
        {drops.length === 0 && none}
        <LongList items={drops} most={MOST} className="findings" keyOf={keyOf}>
          {(f) => <Drop finding={f} />}
        </LongList>
      </Section>
    </div>
  );
}
