using System;
using Tensorflow.Numerics.Bench;
using Tensorflow.Numerics.Threading;

// usage: Numerics.Bench [cold|draws|small|layers|squares]... [--threads N]
int threads = Array.IndexOf(args, "--threads") is var at and >= 0 ? int.Parse(args[at + 1]) : 1;
WorkSplit.Threads = threads;
if (args is ["cold"])
{
    ColdStart.Run(Console.Out);
    return;
}
if (args is ["draws"])
{
    DrawBench.Run(Console.Out);
    return;
}
GemmBench.Run(Console.Out, threads, args);
