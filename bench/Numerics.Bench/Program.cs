using System;
using Tensorflow.Numerics.Bench;
using Tensorflow.Numerics.Threading;

// usage: Numerics.Bench [small|layers|squares]... [--threads N]
int threads = Array.IndexOf(args, "--threads") is var at and >= 0 ? int.Parse(args[at + 1]) : 1;
WorkSplit.Threads = threads;
GemmBench.Run(Console.Out, threads, args);
