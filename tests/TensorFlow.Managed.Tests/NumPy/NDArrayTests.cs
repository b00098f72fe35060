using System.Linq;
using NUnit.Framework;
using Tensorflow.NumPy;

namespace Tensorflow.Tests.NumPy;

internal sealed class NDArrayTests
{
    private static NDArray Grid => np.arange(12).reshape(3, 4);

    [Test]
    public void Positions_and_slices_are_views()
    {
        NDArray grid = Grid.astype(np.float32);
        grid[":", 1] = 0f;
        grid[0][3] = 7f;
        grid["1:, ::-1"][0] = np.array(1f, 2f, 3f, 4f);
        float[] wanted = [0, 0, 2, 7, 4, 3, 2, 1, 8, 0, 10, 11];
        Assert.That(grid.ToArray<float>(), Is.EqualTo(wanted));
    }

    [Test]
    public void Ranges_and_indices_from_the_end_select()
    {
        Assert.That(Grid[1..3], Is.EqualTo(Grid["1:3"]));
        Assert.That(Grid[^1], Is.EqualTo(Grid[2]));
        Assert.That((int)Grid[^1, ^2], Is.EqualTo(10));
        Assert.That(Grid[.., 1..^1].shape, Is.EqualTo(new Shape(3, 2)));
        Assert.That(Grid["..., 0"].ToArray<int>(), Is.EqualTo(new[] { 0, 4, 8 }));
        Assert.That(Grid[Slice.All, np.newaxis, 0].shape, Is.EqualTo(new Shape(3, 1)));
        Assert.That(Grid["::-1"][0], Is.EqualTo(Grid[2]));
        Assert.That(Grid["5:", 0].size, Is.Zero);
        Assert.That(Grid["-100:100:2", "3:0:-2"].ToArray<int>(), Is.EqualTo(new[] { 3, 1, 11, 9 }));
    }

    [Test]
    public void Masks_and_integer_arrays_gather_and_scatter()
    {
        NDArray grid = Grid;
        Assert.That(grid[grid > 8].ToArray<int>(), Is.EqualTo(new[] { 9, 10, 11 }));
        Assert.That(grid[np.array(2, 0, -1)][":", 0].ToArray<int>(), Is.EqualTo(new[] { 8, 0, 8 }));
        Assert.That(grid[np.array(0, 1), np.array(3, 2)].ToArray<int>(), Is.EqualTo(new[] { 3, 6 }));
        grid[grid > 8] = -1;
        grid[np.array(0)] = np.array(5, 5, 5, 5);
        Assert.That(grid.ToArray<int>(), Is.EqualTo(new[] { 5, 5, 5, 5, 4, 5, 6, 7, 8, -1, -1, -1 }));
        grid[np.array(true, false, true)] = 0;
        Assert.That((int)grid.sum(), Is.EqualTo(22));
    }

    [Test]
    public void Wrong_indices_say_what_is_there()
    {
        Assert.That(() => Grid[3], Throws.TypeOf<IndexError>().With.Message.EqualTo(
            "index 3 is out of bounds for axis 0 with size 3"));
        Assert.That(() => Grid[0, 0, 0], Throws.TypeOf<IndexError>().With.Message.Contains("2-dimensional"));
        Assert.That(() => Grid["1:2:0"], Throws.TypeOf<ValueError>());
        Assert.That(() => Grid["one"], Throws.TypeOf<ValueError>().With.Message.EndsWith("Received: \"one\"."));
        Assert.That(() => Grid[np.array(true, false)], Throws.TypeOf<IndexError>());
        Assert.That(() => Grid[np.array(0.5)], Throws.TypeOf<IndexError>());
    }

    [Test]
    public void Assigning_an_overlapping_part_reads_first()
    {
        NDArray a = np.arange(5);
        a["1:"] = a[":-1"];
        Assert.That(a.ToArray<int>(), Is.EqualTo(new[] { 0, 0, 1, 2, 3 }));
    }

    [Test]
    public void Numbers_and_arrays_convert_both_ways()
    {
        NDArray scalar = 2.5f, flat = new[] { 1, 2 }, cube = new double[2, 3, 4];
        (float number, int whole) = (scalar, scalar);
        Assert.That((number, whole), Is.EqualTo((2.5f, 2)));
        Assert.That((flat.dtype, cube.shape), Is.EqualTo((np.int32, new Shape(2, 3, 4))));
        Assert.That(() => (float)flat, Throws.TypeOf<TypeError>());
        Assert.That(Grid.ToMultiDimArray<int>(), Is.EqualTo(
            new[,] { { 0, 1, 2, 3 }, { 4, 5, 6, 7 }, { 8, 9, 10, 11 } }));
        Assert.That(np.array(new[] { new[] { 1f, 2f }, new[] { 3f, 4f } }).shape, Is.EqualTo(new Shape(2, 2)));
        Assert.That(Grid.Select(row => (int)row[0]), Is.EqualTo(new[] { 0, 4, 8 }));
    }

    [Test]
    public void Data_in_place_is_shared_and_a_turned_one_is_copied()
    {
        NDArray grid = Grid;
        grid.GetData<int>()[5] = 50;
        grid.T.GetData<int>()[0] = 99;
        Assert.That(((int)grid[1, 1], (int)grid[0, 0]), Is.EqualTo((50, 0)));
        Assert.That(() => grid.GetData<float>().Length, Throws.TypeOf<TypeError>());
    }

    [Test]
    public void Equality_is_exact()
    {
        NDArray a = np.array(1f, 2f), b = np.array(1f, 2.000001f);
        Assert.That((a == b).ToArray<bool>(), Is.EqualTo(new[] { true, false }));
        Assert.That(a.Equals(new[] { 1f, 2f }) && a.Equals(1) && !a.Equals(b) && !a.Equals(a.reshape(1, 2)));
        Assert.That((bool)(a[0] == 1) && (bool)(a != null));
    }

    [Test]
    public void Reshape_refuses_what_does_not_fit() =>
        Assert.That(() => Grid.reshape(5, -1), Throws.TypeOf<ValueError>().With.Message.EqualTo(
            "cannot reshape array of size 12 into shape (5, None)"));

    [Test]
    public void Strings_are_kept()
    {
        NDArray words = np.array("a", "bé");
        Assert.That(words["::-1"].StringData(), Is.EqualTo(new[] { "bé", "a" }));
        Assert.That(words.ToString(), Is.EqualTo("['a' 'bé']"));
        Assert.That((words == np.array("a", "b")).ToArray<bool>(), Is.EqualTo(new[] { true, false }));
    }
}
