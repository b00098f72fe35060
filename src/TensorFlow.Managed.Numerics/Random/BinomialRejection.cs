using System;

namespace Tensorflow.Numerics.Random;

/// <summary>
/// Binomial counts with a large mean by triangle, parallelogram and two exponential tails
/// (Kachitvichyanukul and Schmeiser, "Binomial random variate generation", 1988), in NumPy's order of draws.
/// </summary>
internal readonly struct BinomialRejection
{
    private readonly double _n, _r, _q, _mode, _p1, _p2, _p3, _p4, _centre;
    private readonly double _left, _right, _c, _leftRate, _rightRate, _variance;

    /// <summary>Prepares n trials of probability r, at most a half.</summary>
    public BinomialRejection(long n, double r)
    {
        (_n, _r, _q) = (n, r, 1.0 - r);
        double fm = _n * _r + _r;
        _mode = Math.Floor(fm);
        _p1 = Math.Floor(2.195 * Math.Sqrt(_n * _r * _q) - 4.6 * _q) + 0.5;
        _centre = _mode + 0.5;
        (_left, _right) = (_centre - _p1, _centre + _p1);
        _c = 0.134 + 20.5 / (15.3 + _mode);
        double a = (fm - _left) / (fm - _left * _r);
        _leftRate = a * (1.0 + a / 2.0);
        a = (_right - fm) / (_right * _q);
        _rightRate = a * (1.0 + a / 2.0);
        _p2 = _p1 * (1.0 + 2.0 * _c);
        _p3 = _p2 + _c / _leftRate;
        _p4 = _p3 + _c / _rightRate;
        _variance = _n * _r * _q;
    }

    /// <summary>The next count, 0..n.</summary>
    public long Next(NumpyLegacy stream)
    {
        while (true)
        {
            double u = stream.NextDouble() * _p4, v = stream.NextDouble();
            if (u <= _p1)
            {
                return (long)Math.Floor(_centre - _p1 * v + u);
            }

            if (Propose(u, ref v, out double y) && Accept(y, v))
            {
                return (long)y;
            }
        }
    }

    private bool Propose(double u, ref double v, out double y)
    {
        if (u <= _p2)
        {
            double x = _left + (u - _p1) / _c;
            v = v * _c + 1.0 - Math.Abs(_mode - x + 0.5) / _p1;
            y = Math.Floor(x);
            return v <= 1.0;
        }

        if (u <= _p3)
        {
            y = Math.Floor(_left + Math.Log(v) / _leftRate);
            bool inside = y >= 0 && v != 0.0;
            v = v * (u - _p2) * _leftRate;
            return inside;
        }

        y = Math.Floor(_right - Math.Log(v) / _rightRate);
        bool below = y <= _n && v != 0.0;
        v = v * (u - _p3) * _rightRate;
        return below;
    }

    private bool Accept(double y, double v)
    {
        double k = Math.Abs(y - _mode);
        if (k <= 20 || k >= _variance / 2.0 - 1)
        {
            return v <= Ratio(y);
        }

        double rho = k / _variance * ((k * (k / 3.0 + 0.625) + 0.16666666666666666) / _variance + 0.5);
        double t = -k * k / (2 * _variance), logV = Math.Log(v);
        if (logV < t - rho)
        {
            return true;
        }

        if (logV > t + rho)
        {
            return false;
        }

        double x1 = y + 1, f1 = _mode + 1, z = _n + 1 - _mode, w = _n - y + 1;
        double stirling = 0.0 + Correction(f1) + Correction(z) + Correction(x1) + Correction(w);
        return logV <= _centre * Math.Log(f1 / x1) + (_n - _mode + 0.5) * Math.Log(z / w)
            + (y - _mode) * Math.Log(w * _r / (x1 * _q)) + stirling;
    }

    // probability of y over that of the mode, by the recursion between neighbours
    private double Ratio(double y)
    {
        double s = _r / _q, a = s * (_n + 1), ratio = 1.0;
        for (double i = _mode + 1; i <= y; i++)
        {
            ratio *= a / i - s;
        }

        for (double i = y + 1; i <= _mode; i++)
        {
            ratio /= a / i - s;
        }

        return ratio;
    }

    private static double Correction(double d)
    {
        double square = d * d;
        return (13680.0 - (462.0 - (132.0 - (99.0 - 140.0 / square) / square) / square) / square) / d / 166320.0;
    }
}
