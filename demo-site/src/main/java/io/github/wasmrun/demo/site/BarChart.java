package io.github.wasmrun.demo.site;

import java.util.List;
import java.util.Locale;

/**
 * Ratios as bars on a logarithmic scale, from the line of 1 to the left where ours takes less than
 * the peer, to the right where it takes more. SVG with classes of the style sheet, so that it is
 * readable on light and dark.
 */
final class BarChart {
  /**
   * A row.
   *
   * @param value ours
   * @param baseline the peer's
   * @param ratio ours / the peer's
   */
  record Bar(String id, double value, double baseline, String unit, double ratio) {}

  private static final int ROW = 30;
  private static final int TOP = 26;

  /** Widths: of the whole, of the names, and of room for numbers at each end of the bars. */
  private static final int WIDTH = 680;

  private static final int NAMES = 190;
  private static final int NUMBERS = 56;

  private static final double[] MARKS = {0.1, 0.25, 0.5, 1, 2, 4, 8, 16, 32};

  private BarChart() {}

  /** A chart of rows, one below the other. */
  static String svg(String title, List<Bar> bars) {
    double least = 0.5;
    double most = 2;
    for (Bar bar : bars) {
      least = Math.min(least, bar.ratio());
      most = Math.max(most, bar.ratio());
    }
    Scale scale = new Scale(Math.log(least), Math.log(most));
    int height = TOP + ROW * bars.size() + 6;
    StringBuilder svg = new StringBuilder();
    svg.append("<svg class=\"chart\" role=\"img\" viewBox=\"0 0 ").append(WIDTH).append(' ');
    svg.append(height).append("\" aria-label=\"").append(Html.escape(described(title, bars)));
    svg.append("\">\n");
    for (double mark : MARKS) {
      if (mark >= least * 0.99 && mark <= most * 1.01) {
        String x = at(scale.x(mark));
        String kind = mark == 1 ? "line one" : "line";
        svg.append("<line class=\"").append(kind).append("\" x1=\"").append(x).append("\" x2=\"");
        svg.append(x).append("\" y1=\"").append(TOP - 4).append("\" y2=\"").append(height);
        svg.append("\"/>\n<text class=\"unit\" text-anchor=\"middle\" x=\"").append(x);
        svg.append("\" y=\"14\">").append(shown(mark)).append("×</text>\n");
      }
    }
    for (int i = 0; i < bars.size(); i++) {
      row(svg, scale, bars.get(i), TOP + ROW * i);
    }
    return svg.append("</svg>\n").toString();
  }

  private static void row(StringBuilder svg, Scale scale, Bar bar, int y) {
    double one = scale.x(1);
    double end = scale.x(bar.ratio());
    boolean isLess = bar.ratio() < 1;
    svg.append("<text x=\"0\" y=\"").append(y + 19).append("\">").append(Html.escape(bar.id()));
    svg.append("</text>\n<rect class=\"bar").append(isLess ? "" : " worse").append("\" x=\"");
    svg.append(at(Math.min(one, end))).append("\" y=\"").append(y + 5).append("\" width=\"");
    svg.append(at(Math.max(1, Math.abs(end - one)))).append("\" height=\"").append(ROW - 10);
    svg.append("\" rx=\"2\"/>\n<text x=\"").append(at(end + (isLess ? -6 : 6)));
    svg.append("\" y=\"").append(y + 19).append("\" text-anchor=\"");
    svg.append(isLess ? "end" : "start").append("\">").append(shown(bar.ratio()));
    svg.append("×</text>\n");
  }

  private static String described(String title, List<Bar> bars) {
    StringBuilder text = new StringBuilder(title + ", ours divided by the peer's:");
    for (Bar bar : bars) {
      text.append(' ').append(bar.id()).append(' ').append(shown(bar.ratio())).append(';');
    }
    return text.toString();
  }

  /** A number with three digits that count. */
  static String shown(double number) {
    if (number == 0 || Math.abs(number) >= 100) {
      return String.valueOf(Math.round(number));
    }
    String text = String.format(Locale.ROOT, Math.abs(number) < 10 ? "%.2f" : "%.1f", number);
    while (text.endsWith("0")) {
      text = text.substring(0, text.length() - 1);
    }
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  private static String at(double x) {
    return String.format(Locale.ROOT, "%.1f", x);
  }

  /** The logarithmic scale. */
  private record Scale(double least, double most) {
    double x(double ratio) {
      double part = (Math.log(ratio) - least) / (most - least);
      return NAMES + NUMBERS + part * (WIDTH - NAMES - 2.0 * NUMBERS);
    }
  }
}
