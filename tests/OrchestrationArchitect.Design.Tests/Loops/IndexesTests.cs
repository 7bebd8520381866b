namespace OrchestrationArchitect.Design.Tests.Loops;

public sealed class IndexesTests
{
    [Theory]
    [InlineData(0, 5)]
    [InlineData(3, 4)]
    [InlineData(7, 0)]
    [InlineData(2, 1)]
    public void Questions_AnyRow_AreAnsweredAsOfANumberedSequence(int start, int count)
    {
        var (row, numbers) = (Indexes.From(start, count), Enumerable.Range(start, count).ToList());
        foreach (Func<int, bool> holds in (Func<int, bool>[])[i => i % 2 == 0, i => i > 4, i => i < 2, _ => true, _ => false])
        {
            row.Any(holds).ShouldBe(numbers.Exists(i => holds(i)));
            row.All(holds).ShouldBe(numbers.TrueForAll(i => holds(i)));
            row.Count(holds).ShouldBe(numbers.Count(holds));
            row.FirstOrDefault(holds, -1).ShouldBe(numbers.FirstOrDefault(holds, -1));
            row.LastOrDefault(holds, -1).ShouldBe(numbers.LastOrDefault(holds, -1));
        }
    }

    [Fact]
    public void Row_OfLessThanNone_IsEmpty()
    {
        var row = Indexes.From(4, -2);

        row.Any(_ => true).ShouldBeFalse();
        row.All(_ => false).ShouldBeTrue();
        row.FirstOrDefault(_ => true, -1).ShouldBe(-1);
        row.LastOrDefault(_ => true, -1).ShouldBe(-1);
    }
}
