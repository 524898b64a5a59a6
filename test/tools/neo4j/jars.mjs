import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { aptInstall, quiet } from "../apt.mjs";

const ROOT = path.join(import.meta.dirname, "../../..");
const POM = path.join(import.meta.dirname, "pom.xml");
const COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies";
const OLDEST_JAVA = 17;
/** The first of these that gives a Java new enough is taken: which of them exists depends on the system's age. */
const JAVA_PACKAGES = ["openjdk-17-jre-headless", "openjdk-21-jre-headless", "default-jre-headless"];

/** The java to run: JAVA_HOME's, or the one on the PATH. */
export function javaCommand() {
  return process.env.JAVA_HOME ? path.join(process.env.JAVA_HOME, "bin/java") : "java";
}

/**
 * The folder that holds Neo4j's jars: fetched by Maven once and kept under the hash of pom.xml. Java and Maven are
 * installed by apt-get where they are missing and that is allowed; without `install` they must be there.
 * @throws Error in one line that says what to install
 */
export function ensureNeo4j({ install = true } = {}) {
  for (const name of JAVA_PACKAGES) if (install && !java()) aptInstall([name]);
  if (!java())
    throw new Error(
      `install Java ${OLDEST_JAVA} or later (Debian: apt-get install ${JAVA_PACKAGES[0]}), or set ZHENGTU_TEST_NEO4J_URI`,
    );
  const hash = createHash("sha256").update(fs.readFileSync(POM)).digest("hex").slice(0, 16);
  const jars = path.join(ROOT, ".cache", `neo4j-${hash}`);
  if (!fs.existsSync(jars)) fetch(jars, install);
  return jars;
}

function java() {
  const { status, stderr } = quiet(javaCommand(), ["-version"]);
  return status === 0 && Number(/version "(\d+)/.exec(stderr)?.[1]) >= OLDEST_JAVA;
}

function fetch(jars, install) {
  const maven = () => quiet("mvn", ["-v"]).status === 0;
  if (install && !maven()) aptInstall(["maven"]);
  if (!maven())
    throw new Error(
      "install Maven (Debian: apt-get install maven), or set ZHENGTU_TEST_NEO4J_URI to a server",
    );
  const beside = `${jars}.${process.pid}.part`;
  const { status } = spawnSync(
    "mvn",
    ["-q", "-B", "-f", POM, COPY, "-DincludeScope=runtime", `-DoutputDirectory=${beside}`],
    { stdio: ["ignore", "inherit", "inherit"] },
  );
  if (status === 0 && !fs.existsSync(jars)) fs.renameSync(beside, jars);
  fs.rmSync(beside, { recursive: true, force: true });
  if (status !== 0)
    throw new Error(
      "Maven could not fetch Neo4j (see above): try again with a network, or set ZHENGTU_TEST_NEO4J_URI",
    );
}
