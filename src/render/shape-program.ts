import { NodeProgram } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { DIAMOND, RING, SHAPES, SLIP, SQUARE } from "./shapes.ts";

/** What the program reads of a node beside sigma's own display data. */
export interface ShapeDisplayData extends NodeDisplayData {
  shape: number;
  /** Colour of the line around the shape: the ground's, or the text's where the node is selected. */
  border: string;
}

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_border;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec4 v_border;
varying vec2 v_at;
varying float v_size;
varying float v_shape;
const float bias = 255.0 / 254.0;
const float room = 1.6;
void main() {
  float radius = a_size / u_sizeRatio;
  vec2 offset = a_corner * (radius * room + 2.0) * u_correctionRatio * 2.0;
  gl_Position = vec4((u_matrix * vec3(a_position + offset, 1)).xy, 0, 1);
  v_at = a_corner * (radius * room + 2.0);
  v_size = radius;
  v_shape = a_shape;
  #ifdef PICKING_MODE
  v_color = a_id;
  v_border = a_id;
  #else
  v_color = a_color;
  v_border = a_border;
  #endif
  v_color.a *= bias;
  v_border.a *= bias;
}
`;

// Signed distances in pixels; the shapes are those of shapes.ts.
const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec4 v_border;
varying vec2 v_at;
varying float v_size;
varying float v_shape;
float box(vec2 p, vec2 half_, float corner) {
  vec2 q = abs(p) - half_ + corner;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - corner;
}
float shape(vec2 p, float r) {
  if (v_shape < 0.5) return length(p) - r;
  if (v_shape < 1.5) return box(p, vec2(r * ${SQUARE.toFixed(3)}), 0.0);
  if (v_shape < 2.5) return (abs(p.x) + abs(p.y) - r * ${DIAMOND.toFixed(3)}) * 0.7071;
  if (v_shape < 3.5) return box(p, vec2(r * ${SLIP.half.toFixed(3)}), r * ${SLIP.corner.toFixed(3)});
  return length(p) - r;
}
float hole(vec2 p, float r) {
  if (v_shape > 3.5) return length(p) - r * ${(1 - RING).toFixed(3)};
  if (v_shape > 2.5) return box(p, vec2(r * ${SLIP.barHalf.toFixed(3)}, max(r * ${SLIP.bar.toFixed(3)}, 0.6)), 0.0);
  return 1e3;
}
void main(void) {
  float d = shape(v_at, v_size);
  #ifdef PICKING_MODE
  gl_FragColor = d > 2.0 ? vec4(0.0) : v_color;
  #else
  float fill = clamp(0.5 - d, 0.0, 1.0);
  float cut = clamp(0.5 - hole(v_at, v_size), 0.0, 1.0);
  float around = clamp(2.0 - d, 0.0, 1.0) * v_border.a;
  float body = fill * (1.0 - cut) * v_color.a;
  vec4 c = mix(vec4(v_border.rgb * around, around), vec4(v_color.rgb, 1.0), min(body, 1.0));
  gl_FragColor = c;
  #endif
}
`;

const UNIFORMS = ["u_sizeRatio", "u_correctionRatio", "u_matrix"] as const;

/** Draws nodes of every type in one pass: a signed distance decides shape, hole and the line around. */
export class ShapeProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
  override getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_size", size: 1, type: FLOAT },
        { name: "a_shape", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_border", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [1, 1],
        [-1, -1],
        [1, 1],
        [-1, 1],
      ],
    };
  }

  override processVisibleItem(nodeIndex: number, startIndex: number, data: NodeDisplayData) {
    const {
      x,
      y,
      size,
      color,
      shape = SHAPES.circle,
      border = color,
    } = data as Partial<ShapeDisplayData> & NodeDisplayData;
    this.array.set([x, y, size, shape, floatColor(color), floatColor(border), nodeIndex], startIndex);
  }

  override setUniforms(
    { sizeRatio, correctionRatio, matrix }: RenderParams,
    { gl, uniformLocations }: Parameters<NodeProgram["setUniforms"]>[1],
  ) {
    gl.uniform1f(uniformLocations.u_correctionRatio, correctionRatio);
    gl.uniform1f(uniformLocations.u_sizeRatio, sizeRatio);
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, matrix);
  }
}
