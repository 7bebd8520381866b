using System.Collections.Immutable;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Compensations.Weighing;

/// <summary>
/// What the mentions told near one are likely to undo at first sight: "the account is closed, the badge blocked and the locker freed". Deciding
/// related things with a view to each other is known as collective classification (Neville and Jensen, 2000).
/// </summary>
internal sealed class Neighbours
{
    /// <summary>Into how many parts the chance is divided that a mention undoes something.</summary>
    private const int Parts = 5;

    /// <summary>Steps farther apart are just far.</summary>
    private const int Far = 3;

    private readonly ImmutableArray<FirstSight> _all;
    private readonly Dictionary<int, List<FirstSight>> _bySentence = [];

    /// <param name="all">The mentions of one text.</param>
    public Neighbours(ImmutableArray<FirstSight> all)
    {
        _all = all;
        foreach (var one in all.OrderBy(one => one.Choice.Mention.Span.Start))
        {
            if (!_bySentence.TryGetValue(one.Choice.Mention.Sentence, out var told))
            {
                _bySentence[one.Choice.Mention.Sentence] = told = [];
            }

            told.Add(one);
        }
    }

    /// <summary>What is observed around a mention speaks for or against its undoing nothing.</summary>
    /// <param name="at">Its number among the mentions.</param>
    /// <param name="seen">Takes it.</param>
    public void Of(int at, ObservationSink seen)
    {
        var (own, mention) = (_all[at], _all[at].Choice.Mention);
        var near = Part(Told(mention.Sentence - 1).Concat(Told(mention.Sentence + 1)));
        var told = Told(mention.Sentence);
        var (before, after) = (Part(told.TakeWhile(one => one != own).TakeLast(1)), Part(told.SkipWhile(one => one != own).Skip(1).Take(1)));
        seen.See($"near-{near}");
        seen.See($"near-{near} under-{mention.Under}");
        seen.See($"before-{before}");
        seen.See($"after-{after}");
        seen.See($"before-{before} after-{after}");
    }

    /// <summary>How far a step is from those that the rest of the sentence likely undoes.</summary>
    public void Of(int at, int step, ObservationSink seen)
    {
        var nearest = int.MaxValue;
        foreach (var one in Told(_all[at].Choice.Mention.Sentence))
        {
            if (one != _all[at] && one.Undoes > 0.5 && step - one.Likeliest is var apart && Math.Abs(apart) < Math.Abs((long)nearest))
            {
                nearest = apart;
            }
        }

        if (nearest != int.MaxValue)
        {
            seen.See($"apart-{Math.Clamp(nearest, -Far, Far)}");
        }
    }

    private List<FirstSight> Told(int sentence) => _bySentence.GetValueOrDefault(sentence, []);

    private static string Part(IEnumerable<FirstSight> mentions)
    {
        var most = mentions.Select(one => one.Undoes).DefaultIfEmpty(-1).Max();
        return most < 0 ? "none" : Math.Min(Parts - 1, (int)(most * Parts)).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
