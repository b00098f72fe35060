"""Times one training iteration of the five GANs in PyTorch, on one core.

usage: python3 pytorch_gans.py [--core N] [--seconds S] [--only TEXT]
Prints one JSON object a line: name, engine "pytorch", us_per_iteration (median), low and high (quartiles).
Networks, optimizers and batches are those of src/GanTf; data are drawn by NumPy or Python inside the iteration.
"""
import argparse
import json
import os
import random
import statistics
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F


def dense(*widths, hidden, last=None):
    layers = []
    for i, (n, m) in enumerate(zip(widths, widths[1:])):
        layers.append(nn.Linear(n, m))
        if i < len(widths) - 2:
            layers += hidden()
        elif last is not None:
            layers.append(last())
    return nn.Sequential(*layers)


def leaky():
    return [nn.LeakyReLU(0.2)]


def cross_entropy(logits, real):
    return F.binary_cross_entropy_with_logits(logits, torch.ones_like(logits) if real else torch.zeros_like(logits))


def step(optimizer, loss):
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return float(loss)


def tensor(array):
    return torch.from_numpy(np.asarray(array, np.float32))


def quadratic():
    g, d = dense(2, 16, 16, 2, hidden=leaky), dense(2, 16, 16, 2, 1, hidden=leaky)
    og, od = (torch.optim.RMSprop(n.parameters(), 1e-3, alpha=0.9, eps=1e-10) for n in (g, d))
    draws = np.random.RandomState(2)

    def data():
        x = 100 * (draws.random_sample(256) - 0.5)
        return tensor(np.stack([x, 10 + x * x], 1))

    def noise():
        return tensor(draws.uniform(-1, 1, (256, 2)))

    def iterate():
        x, z = data(), noise()
        step(od, cross_entropy(d(x), True) + cross_entropy(d(g(z).detach()), False))
        step(og, cross_entropy(d(g(z)), True))

    return iterate


def even_numbers():
    g, d = dense(7, 7, hidden=leaky, last=nn.Sigmoid), dense(7, 1, hidden=leaky)
    og, od = (torch.optim.Adam(n.parameters(), 1e-3) for n in (g, d))
    draws = np.random.RandomState(2)
    shifts = np.arange(6, -1, -1)

    def iterate():
        x = tensor((2 * draws.randint(0, 64, 16)[:, None] >> shifts) & 1)
        z = tensor(draws.randint(0, 2, (16, 7)))
        step(og, cross_entropy(d(g(z)), True))
        step(od, (cross_entropy(d(x), True) + cross_entropy(d(g(z).detach()), False)) / 2)

    return iterate


def pattern_1010():
    def bare(*widths):
        layers = []
        for n, m in zip(widths, widths[1:]):
            layers += [nn.Linear(n, m, bias=False), nn.Sigmoid()]
        return nn.Sequential(*layers)

    g, d = bare(4, 4, 4), bare(4, 3, 1)
    og, od = (torch.optim.SGD(n.parameters(), 0.01) for n in (g, d))
    draws = random.Random(3)
    one, zero = torch.ones(1, 1), torch.zeros(1, 1)

    def real():
        return torch.tensor([[draws.uniform(0.8, 1.0) if i % 2 == 0 else draws.uniform(0.0, 0.2) for i in range(4)]])

    def noise():
        return torch.tensor([[draws.random() for _ in range(4)]])

    def iterate():
        step(od, F.mse_loss(d(real()), one))
        with torch.no_grad():
            fake = g(noise())
        step(od, F.mse_loss(d(fake), zero))
        step(og, F.mse_loss(d(g(noise())), one))

    return iterate


def gaussian():
    g = dense(1, 5, 5, 1, hidden=lambda: [nn.Tanh()])
    d = dense(4, 10, 10, 1, hidden=lambda: [nn.Sigmoid()])
    og, od = (torch.optim.SGD(n.parameters(), 1e-3, momentum=0.9) for n in (g, d))
    draws = np.random.RandomState(2)

    def moments(x):
        mean = x.mean()
        diffs = x - mean
        std = (diffs ** 2.0).mean().sqrt()
        z = diffs / std
        return torch.stack([mean, std, (z ** 3.0).mean(), (z ** 4.0).mean() - 3.0]).reshape(1, 4)

    def noise():
        return tensor(draws.random_sample((500, 1)))

    def iterate():
        for _ in range(20):
            x = tensor(draws.normal(4, 1.25, (1, 500)))
            fake = g(noise()).detach()
            step(od, cross_entropy(d(moments(x)), True) + cross_entropy(d(moments(fake.t())), False))
        for _ in range(20):
            step(og, cross_entropy(d(moments(g(noise()).t())), True))

    return iterate


def mnist():
    g = dense(100, 256, 512, 1024, 784, hidden=leaky, last=nn.Tanh)
    d = dense(784, 1024, 512, 256, 1, hidden=lambda: [nn.LeakyReLU(0.2), nn.Dropout(0.3)])
    og, od = (torch.optim.Adam(n.parameters(), 2e-4) for n in (g, d))
    draws = np.random.RandomState(3)
    images = draws.randint(0, 256, (1000, 784)).astype(np.uint8)

    def noise():
        return tensor(draws.normal(0, 1, (100, 100)))

    def iterate():
        rows = draws.randint(0, 1000, 100)
        x = tensor((images[rows] / np.float32(255) - np.float32(0.5)) / np.float32(0.5))
        step(od, cross_entropy(d(x), True) + cross_entropy(d(g(noise()).detach()), False))
        step(og, cross_entropy(d(g(noise())), True))

    return iterate


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--core", type=int)
    parser.add_argument("--seconds", type=float, default=1.5)
    parser.add_argument("--only", default="")
    args = parser.parse_args()
    if args.core is not None and hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {args.core})
    torch.set_num_threads(1)
    torch.manual_seed(1)
    for make in (quadratic, even_numbers, pattern_1010, gaussian, mnist):
        if args.only not in make.__name__:
            continue
        iterate = make()
        for _ in range(5):
            iterate()
        times, start = [], time.perf_counter()
        while len(times) < 9 or time.perf_counter() - start < args.seconds:
            before = time.perf_counter()
            iterate()
            times.append((time.perf_counter() - before) * 1e6)
        low, median, high = statistics.quantiles(times, n=4)
        print(json.dumps({"name": make.__name__, "engine": "pytorch", "us_per_iteration": round(median, 3),
                          "low": round(low, 3), "high": round(high, 3)}), flush=True)


if __name__ == "__main__":
    main()
