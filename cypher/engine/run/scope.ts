import type { Scope } from "../expression/compile.ts";
import type { NameKind } from "../plan/predicates.ts";

/** Counts the slots of a row. One row serves a whole run: every variable of the query has a slot of its own in it. */
export class Frame {
  size = 0;
  newSlot(): number {
    return this.size++;
  }
}

interface Binding {
  slot: number;
  kind: NameKind | undefined;
}

/** Names and their slots. `outer` are those of the query around a subquery, which no WITH inside takes away. */
export class NameScope implements Scope {
  readonly frame: Frame;
  private readonly own: ReadonlyMap<string, Binding>;
  private readonly outer: ReadonlyMap<string, Binding>;
  /** Its names are only there for a WITH that imports them. */
  readonly importing: boolean;

  private constructor(
    frame: Frame,
    own: ReadonlyMap<string, Binding>,
    outer: ReadonlyMap<string, Binding>,
    importing = false,
  ) {
    this.frame = frame;
    this.own = own;
    this.outer = outer;
    this.importing = importing;
  }

  static empty(frame: Frame): NameScope {
    return new NameScope(frame, new Map(), new Map());
  }

  private binding(name: string): Binding | undefined {
    return this.own.get(name) ?? this.outer.get(name);
  }
  slotOf(name: string): number | undefined {
    return this.binding(name)?.slot;
  }
  kindOf(name: string): NameKind | undefined {
    return this.binding(name)?.kind;
  }
  names(): readonly string[] {
    return [...new Set([...this.outer.keys(), ...this.own.keys()])].filter(isWritten);
  }
  /** What a star stands for: the names that came in this query itself, sorted as Neo4j does. */
  starNames(): string[] {
    return [...this.own.keys()].filter(isWritten).sort();
  }
  with(name: string): { scope: NameScope; slot: number } {
    const slot = this.frame.newSlot();
    return { scope: this.bind(name, slot), slot };
  }
  bind(name: string, slot: number, kind?: NameKind): NameScope {
    const own = new Map(this.own);
    own.delete(name);
    return new NameScope(this.frame, own.set(name, { slot, kind }), this.outer);
  }
  /** The scope less some names. */
  without(names: readonly string[]): NameScope {
    const own = new Map(this.own);
    for (const name of names) own.delete(name);
    return new NameScope(this.frame, own, this.outer);
  }
  /** A scope in which of the own names none is left: where WITH begins. */
  cleared(): NameScope {
    return new NameScope(this.frame, new Map(), this.outer);
  }
  /** The scope in which a subquery begins that sees all names (or those given) of this one throughout. */
  inner(names: readonly string[] = this.names()): NameScope {
    const seen = names.flatMap((name): [string, Binding][] => {
      const binding = this.binding(name);
      return binding ? [[name, binding]] : [];
    });
    return new NameScope(this.frame, new Map(), new Map(seen));
  }
  /** The scope in which a subquery begins whose first WITH imports: names are seen until then. */
  imported(): NameScope {
    return new NameScope(this.frame, new Map([...this.outer, ...this.own]), new Map(), true);
  }
}

/** Anonymous parts of patterns have names that begin with a blank. */
const isWritten = (name: string): boolean => !name.startsWith(" ");
