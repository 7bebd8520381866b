using OrchestrationArchitect.Durable.Failures;
using OrchestrationArchitect.Engine.History;

namespace OrchestrationArchitect.Engine.Tests.History;

public sealed class HistoryEncodingTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 23, 4, 0, 0, TimeSpan.Zero);

    private static readonly List<HistoryEvent> Every =
    [
        new ExecutionStarted(At, "Größe 🚀", "{}", Guid.Parse("0193574e-0000-7000-8000-000000000001"), new ParentLink("p", Guid.Empty, 7)),
        new ExecutionStarted(At, "", "", Guid.Empty, null),
        new OrchestratorStarted(At.AddTicks(1)),
        new TaskScheduled(At.AddTicks(1), 0, "a", "1", 0),
        new TaskCompleted(At.AddSeconds(1), 0, "2"),
        new TaskScheduled(At.AddSeconds(1), long.MaxValue, "a", "1", 12_345),
        new TaskFailed(At.AddDays(400), 1, new FailureDetails("T", "m", "at x", new FailureDetails("U", ""))),
        new TimerCreated(At.AddDays(400), 2, DateTimeOffset.MaxValue),
        new TimerFired(At.AddDays(400), 2),
        new ChildCreated(At.AddDays(400), 3, "n", "i", "in", 3),
        new ChildCompleted(At.AddDays(400), 3, "out"),
        new ChildFailed(At.AddDays(400), 4, new FailureDetails("T", "m")),
        new EventRaised(At.AddDays(400), "e", "p"),
        new EventSent(At.AddDays(400), 5, "to", "e", "p"),
        new ExecutionSuspended(At.AddDays(400), null),
        new ExecutionResumed(At.AddDays(400), "why"),
        new ExecutionTerminated(At.AddDays(400), "why"),
        new ExecutionRewound(At.AddDays(400), null),
        new ExecutionCompleted(At.AddDays(400), RunResult.Failed, null, new FailureDetails("T", "m")),
        new ExecutionCompleted(At.AddDays(400), RunResult.Completed, "out", null),
    ];

    [Fact]
    public void EveryKindOfEvent_ComesBackAsItWas()
    {
        Every.Select(entry => entry.GetType()).Distinct().Count().ShouldBe(Enum.GetValues<EventKind>().Length);

        Decode(HistoryPiece.Split(Every)).ShouldBe(Every);
    }

    [Fact]
    public void ManyEvents_AreSplitIntoPieces_AndComeBackInOrder()
    {
        var many = Enumerable.Range(0, 10_000)
            .Select(HistoryEvent (i) => new TaskScheduled(At.AddTicks(i), i, "work", new string('x', i % 300), i)).ToList();

        var pieces = HistoryPiece.Split(many);

        pieces.Count.ShouldBeGreaterThan(10);
        pieces.ShouldAllBe(piece => piece.Data.Length < 300_000);
        Decode(pieces).ShouldBe(many);
    }

    [Fact]
    public void AStep_TakesFewBytes()
    {
        var step = HistoryPiece.Split([
            new TaskCompleted(At, 1, "\"ok\""), new TaskScheduled(At, 2, "ChargeCard", "\"in\"", 2)]);

        step[0].Data.Length.ShouldBeLessThan(60);
    }

    [Fact]
    public void DamagedBytes_AreReported_NeverMisread()
    {
        var good = HistoryPiece.Split(Every)[0].Data;
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var bad = good[..random.Next(0, good.Length + 1)];
            for (var flips = random.Next(1, 4); flips > 0 && bad.Length > 0; flips--)
                bad[random.Next(bad.Length)] = (byte)random.Next(256);
            try
            {
                HistoryDecoder.Decode(bad, []);
            }
            catch (HistoryCorruptException)
            {
                // The one way in which this may fail.
            }
        }
    }

    [Fact]
    public void AnUnknownFormat_IsReported() =>
        Should.Throw<HistoryCorruptException>(() => HistoryDecoder.Decode([99, 0], [])).Message.ShouldContain("format 99");

    private static List<HistoryEvent> Decode(IEnumerable<HistoryPiece> pieces)
    {
        var events = new List<HistoryEvent>();
        foreach (var piece in pieces)
            HistoryDecoder.Decode(piece.Data, events);
        return events;
    }
}
