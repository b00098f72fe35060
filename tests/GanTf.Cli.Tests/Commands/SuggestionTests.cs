using GanTf.Cli.Commands;
using NUnit.Framework;

namespace GanTf.Cli.Tests.Commands;

internal sealed class SuggestionTests
{
    [TestCase("", "", 0)]
    [TestCase("mnist", "mnist", 0)]
    [TestCase("mnits", "mnist", 1)]
    [TestCase("qudratic", "quadratic", 1)]
    [TestCase("abc", "", 3)]
    [TestCase("kitten", "sitting", 3)]
    public void Distance_counts_letters(string a, string b, int wanted)
    {
        Assert.That(Suggestion.Distance(a, b), Is.EqualTo(wanted));
        Assert.That(Suggestion.Distance(b, a), Is.EqualTo(wanted));
    }

    [TestCase("gausian", "Did you mean 'gaussian'? ")]
    [TestCase("QUADRATIC", "Did you mean 'quadratic'? ")]
    [TestCase("quad", "Did you mean 'quadratic'? ")]
    [TestCase("x", "")]
    [TestCase("banana", "")]
    public void The_nearest_word_is_found_if_it_is_near(string word, string wanted) =>
        Assert.That(Suggestion.For(word, ["gaussian", "quadratic", "mnist"]), Is.EqualTo(wanted));
}
