using System.Globalization;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Synthesis.Phrases;

namespace OrchestrationArchitect.Design.Synthesis.Runs;

/// <summary>How many runs there are.</summary>
/// <param name="PerSecond">Runs started per second.</param>
/// <param name="Source">The constraint that says so; <see langword="null"/> for what the trigger tells, or an assumption.</param>
internal sealed record Load(double PerSecond, ConstraintFact? Source)
{
    private const double SecondsPerDay = 86_400;

    /// <summary>Below this many runs per second people count by the day.</summary>
    private const double Rare = 0.05;

    /// <summary>A run a day, where only a clock starts them and the text does not say how often.</summary>
    private const double OfAClock = 1 / SecondsPerDay;

    /// <summary>A thousand runs a day: people hand in and decide no faster.</summary>
    private const double OfPeople = 1000 / SecondsPerDay;

    private const int UnknownItems = 10;
    private const double MostItemsPerSecond = 50;
    private const double OfHand = 20 / SecondsPerDay;

    private static readonly PhraseBook Frequencies = PhraseBook.Load("frequencies.data.tsv");

    /// <summary>Events handed over together that one run works on; 1 where each event starts a run.</summary>
    public int Batch { get; init; } = 1;

    /// <summary>The figure with its unit, such as <c>10 runs per second</c>.</summary>
    public string Phrase => PerSecond >= Rare
        ? $"{Words.Number(PerSecond)} run{(PerSecond == 1 ? "" : "s")} per second"
        : PerSecond * SecondsPerDay >= 1 ? $"{Words.Number(PerSecond * SecondsPerDay)} run{(Math.Abs((PerSecond * SecondsPerDay) - 1) < 0.005 ? "" : "s")} per day"
        : $"one run in {Words.Number(1 / PerSecond / SecondsPerDay)} days";

    public static Load Of(Brief brief)
    {
        var triggers = brief.Facts.Triggers;
        var stream = triggers.Any(trigger => trigger.Kind == TriggerKind.Stream);
        if (brief.Most(ConstraintKind.Throughput, null) is { } stated)
            return Batched(brief, new Load(stated.Value.AsNumber!.Value, stated), stream);
        if (Clock(brief) is { } load)
            return load;

        var (usual, bearable) = (Assumed(brief, stream), Math.Min(Bearable(brief), brief.Capacity));
        load = new Load(Round(Math.Min(usual, bearable)), null);
        brief.Log.Assume($"The text gives no arrival rate; {load.Phrase} are laid out for{(bearable < usual ? ", no more than half of what the stated bounds carry" : "")}.");
        return load;
    }

    /// <summary>A log hands over batches; one run works on a batch where single events would start more runs than the engine takes.</summary>
    private static Load Batched(Brief brief, Load load, bool stream)
    {
        var most = Brief.Limit(brief.Cloud.StartRate).PerSecond / 2;
        if (!stream || load.PerSecond <= most)
            return load;
        var batch = (int)Math.Clamp(Math.Ceiling(load.PerSecond / most / 100) * 100, 100, 10_000);
        brief.Log.Decide(
            $"A run works on a batch of up to {Words.Number(batch)} events",
            $"{Words.Number(load.PerSecond)} events per second would start more runs than the {Words.Number(most * 2)} per second that {brief.Cloud.Engine} takes; batches make {Words.Number(load.PerSecond / batch)} runs per second, and an event that fails is set apart from its batch.",
            brief.PointerTo(load.Source!));
        return load with { PerSecond = load.PerSecond / batch, Batch = batch };
    }

    /// <summary>The frequency of a clock that starts the runs, alone or to look at what lies in a store.</summary>
    private static Load? Clock(Brief brief)
    {
        var triggers = brief.Facts.Triggers;
        var clock = triggers.FirstOrDefault(trigger => trigger.Kind == TriggerKind.Schedule);
        if (clock is null || triggers.Any(trigger => trigger.Kind is not (TriggerKind.Schedule or TriggerKind.ObjectCreated or TriggerKind.Manual)))
            return null;
        var near = brief.Sentences.Around(clock.Span);
        var start = brief.Sentences.Of(SourceField.BusinessWorkflow);
        var seconds = Interval([.. near]) ?? Interval([.. start.Where(word => word.Sentence == 0)]);
        if (seconds is not { } pause)
        {
            brief.Log.Assume("The text does not say how often the clock starts a run; one run per day is laid out for.");
            return new Load(OfAClock, null);
        }

        return new Load(1 / pause, null);
    }

    private static double? Interval(System.Collections.Immutable.ImmutableArray<TextWord> words)
    {
        var known = Frequencies.Find(words).Select(hit => (double?)double.Parse(hit.Key, CultureInfo.InvariantCulture)).Min();
        return Intervals.First(words)?.TotalSeconds ?? known;
    }

    /// <summary>An assumed figure with one significant digit, counted per day where it is rare.</summary>
    private static double Round(double perSecond)
    {
        var unit = perSecond >= Rare ? 1 : SecondsPerDay;
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(perSecond * unit)));
        return Math.Max(1, Math.Floor(perSecond * unit / magnitude + 1e-9)) * magnitude / unit;
    }

    /// <summary>An assumption stays below half of what the callees are said to allow, and makes no flood of items.</summary>
    private static double Bearable(Brief brief)
    {
        int Items(string step) => brief.Maps.FirstOrDefault(each => each.Steps.Contains(step, StringComparer.Ordinal)) is { } map
            ? brief.ItemCounts.Of(map) ?? UnknownItems
            : 1;
        var quotas = brief.Facts.Constraints.Where(constraint => constraint.Kind == ConstraintKind.Throughput && constraint.Value.AsNumber > 0)
            .SelectMany(constraint => (brief.Readings.Of(constraint)?.Steps ?? []).Append(constraint.Step).OfType<string>()
                .Select(step => constraint.Value.AsNumber!.Value / (brief.Readings.Of(constraint) is { Each: true } ? 1 : Items(step)) / 2));
        var floods = brief.Maps.SelectMany(each => each.Steps).Select(step => MostItemsPerSecond / Items(step));
        return quotas.Concat(floods).DefaultIfEmpty(double.MaxValue).Min();
    }

    private static double Assumed(Brief brief, bool stream)
    {
        var kinds = brief.Starts.Select(start => start.Trigger.Kind).ToList();
        return kinds.Count > 0 && kinds.TrueForAll(kind => kind == TriggerKind.Manual) ? OfHand
            : brief.Facts.Steps.Any(step => step.Effect == Effect.Human && step.Id != brief.Start?.Step.Id) ? OfPeople
            : stream ? 10
            : kinds.Contains(TriggerKind.Http) || kinds.Contains(TriggerKind.Webhook) ? 10
            : kinds.Count > 0 && kinds.TrueForAll(kind => kind is TriggerKind.ObjectCreated or TriggerKind.Schedule or TriggerKind.Manual) ? 1
            : 5;
    }
}
