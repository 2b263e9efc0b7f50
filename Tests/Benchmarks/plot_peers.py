#!/usr/bin/env python3
"""Times Vega-Lite (vl-convert) and matplotlib on the charts of BenchmarkCharts.swift.

Prints a line a case: tool, case, median and least milliseconds of processor time, bytes of SVG.
"""

import io
import time

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt
import vl_convert

NAMES = ["Hebei", "Yangtze", "Wuhu", "Shaoguan", "Tianfu", "Chongqing", "Gui’an",
         "Horinger", "Qingyang", "Zhongwei"]
RACKS = [28.4, 61.2, 22.9, 31.5, 18.7, 26.3, 43.8, 57.6, 15.2, 36.1]


def walk():
    state, values = 7, []
    for index in range(1000):
        state = (state * 1664525 + 1013904223) % 2**32
        part = index % 250
        values.append(100 + part * (250 - part) / 200 + state / (2**32 - 1) * 20)
    return values


LOAD = walk()


def vega(mark, rows, x, y):
    spec = {"$schema": "https://vega.github.io/schema/vega-lite/v5.json", "width": 704,
            "height": 230, "data": {"values": rows}, "mark": mark,
            "encoding": {"x": x, "y": y}}
    return lambda: len(vl_convert.vegalite_to_svg(spec).encode())


def pyplot(draw):
    def render():
        figure, axes = plt.subplots(figsize=(7.04, 2.8))
        draw(axes)
        target = io.BytesIO()
        figure.savefig(target, format="svg")
        plt.close(figure)
        return len(target.getvalue())
    return render


CASES = [
    ("vl-convert", "bar chart, 10 columns", vega(
        "bar", [{"name": name, "racks": racks} for name, racks in zip(NAMES, RACKS)],
        {"field": "name", "type": "nominal", "sort": None},
        {"field": "racks", "type": "quantitative"})),
    ("vl-convert", "line of 1,000 points", vega(
        "line", [{"x": index, "y": value} for index, value in enumerate(LOAD)],
        {"field": "x", "type": "quantitative"}, {"field": "y", "type": "quantitative"})),
    ("matplotlib", "bar chart, 10 columns", pyplot(lambda axes: axes.bar(NAMES, RACKS))),
    ("matplotlib", "line of 1,000 points", pyplot(lambda axes: axes.plot(LOAD))),
]

for tool, case, render in CASES:
    render()
    times = []
    for _ in range(15):
        start = time.process_time()
        size = render()
        times.append((time.process_time() - start) * 1000)
    times.sort()
    print(f"{tool}\t{case}\t{times[len(times) // 2]:.1f}\t{times[0]:.1f}\t{size}", flush=True)
