import { Fragment, isValidElement, type ReactNode } from "react";

/** The calls of PDFKit that shapes need. */
export type Pen = Pick<
  PDFKit.PDFDocument,
  | "save"
  | "restore"
  | "translate"
  | "path"
  | "rect"
  | "circle"
  | "fill"
  | "stroke"
  | "fillAndStroke"
  | "fillOpacity"
  | "strokeOpacity"
  | "lineWidth"
  | "lineCap"
  | "lineJoin"
  | "dash"
>;

/** Draws the elements of a figure: `g`, `rect`, `circle` and `path` with plain attributes. What it does not know throws. */
export function drawShapes(pen: Pen, node: ReactNode): void {
  if (node === null || node === undefined || typeof node === "boolean") return;
  if (Array.isArray(node)) {
    for (const child of node) drawShapes(pen, child);
    return;
  }
  if (!isValidElement<Attributes>(node)) throw new Error("expected an element or a list");
  const { props } = node;
  const type: unknown = node.type;
  if (type === Fragment) drawShapes(pen, props.children);
  else if (typeof type === "function") drawShapes(pen, (type as (props: Attributes) => ReactNode)(props));
  else if (typeof type === "string") drawElement(pen, type, props);
  else throw new Error("expected a component that is a function");
}

interface Attributes {
  readonly children?: ReactNode;
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly cx?: number;
  readonly cy?: number;
  readonly r?: number;
  readonly d?: string;
  readonly transform?: string;
  readonly fill?: string;
  readonly fillOpacity?: number;
  readonly stroke?: string;
  readonly strokeOpacity?: number;
  readonly strokeWidth?: number;
  readonly strokeDasharray?: string;
  readonly strokeLinecap?: "butt" | "round" | "square";
  readonly strokeLinejoin?: "miter" | "round" | "bevel";
  readonly opacity?: number;
}

function drawElement(pen: Pen, tag: string, props: Attributes): void {
  switch (tag) {
    case "svg":
    case "g":
      pen.save();
      moveBy(pen, props.transform);
      drawShapes(pen, props.children);
      pen.restore();
      return;
    case "title":
    case "desc":
      return;
    case "rect":
    case "circle":
    case "path":
      pen.save();
      moveBy(pen, props.transform);
      drawShape(pen, tag, props);
      pen.restore();
      return;
    default:
      throw new Error(`expected g, rect, circle or path, not ${tag}`);
  }
}

const translation = /^translate\(([-\d.e]+)[ ,]([-\d.e]+)\)$/;

function moveBy(pen: Pen, transform: string | undefined): void {
  if (transform === undefined) return;
  const [, x, y] = translation.exec(transform) ?? [];
  if (x === undefined || y === undefined) throw new Error(`expected translate(x y), not ${transform}`);
  pen.translate(Number(x), Number(y));
}

function drawShape(pen: Pen, tag: "rect" | "circle" | "path", props: Attributes): void {
  const { fill = "#000000", stroke = "none", opacity = 1, strokeDasharray } = props;
  if (fill === "none" && stroke === "none") return;
  pen.fillOpacity(opacity * (props.fillOpacity ?? 1)).strokeOpacity(opacity * (props.strokeOpacity ?? 1));
  pen.lineWidth(props.strokeWidth ?? 1);
  if (props.strokeLinecap !== undefined) pen.lineCap(props.strokeLinecap);
  if (props.strokeLinejoin !== undefined) pen.lineJoin(props.strokeLinejoin);
  if (strokeDasharray !== undefined) {
    const [length = 1, space = length] = strokeDasharray.split(/[ ,]+/).map(Number);
    pen.dash(length, { space });
  }
  if (tag === "rect") pen.rect(props.x ?? 0, props.y ?? 0, props.width ?? 0, props.height ?? 0);
  else if (tag === "circle") pen.circle(props.cx ?? 0, props.cy ?? 0, props.r ?? 0);
  else pen.path(props.d ?? "");
  if (stroke === "none") pen.fill(fill);
  else if (fill === "none") pen.stroke(stroke);
  else pen.fillAndStroke(fill, stroke);
}
