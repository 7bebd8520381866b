using Microsoft.Extensions.Time.Testing;
using OrchestrationArchitect.Functions.Hosting;

namespace OrchestrationArchitect.Functions.Tests.Hosting;

public sealed class TimeOrderedRunIdsTests
{
    [Fact]
    public void Next_LaterRuns_SortFirst()
    {
        var clock = new FakeTimeProvider();
        var ids = new TimeOrderedRunIds(clock);
        List<string> made = [];
        for (var i = 0; i < 20; i++)
        {
            made.Add(ids.Next());
            clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        made.Order(StringComparer.Ordinal).ShouldBe(made.AsEnumerable().Reverse());
        made.ShouldAllBe(id => id.Length == 32 && id.All(char.IsAsciiHexDigitLower));
    }

    [Fact]
    public void Next_AtTheSameTime_Differs()
    {
        var ids = new TimeOrderedRunIds(new FakeTimeProvider());
        Enumerable.Range(0, 100).Select(_ => ids.Next()).Distinct(StringComparer.Ordinal).Count().ShouldBe(100);
    }
}
