import { Component, type ReactNode } from "react";
import { i18n } from "../../locales/i18n.ts";

/** Catches what no one foresaw, and says so instead of leaving a white page. */
export class Guard extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <main className="state" role="alert">
        <h1>{i18n.t("error.title")}</h1>
        <p>{i18n.t("error.crash", { detail: error.message })}</p>
        <p>
          <button type="button" className="primary" onClick={() => window.location.reload()}>
            {i18n.t("error.reload")}
          </button>
        </p>
      </main>
    );
  }
}
