using System.Collections.Immutable;
using System.Runtime.InteropServices;
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

    private static readonly List<FirstSight> None = [];

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
        var near = Part(Math.Max(Most(CollectionsMarshal.AsSpan(Told(mention.Sentence - 1))), Most(CollectionsMarshal.AsSpan(Told(mention.Sentence + 1)))));
        var told = CollectionsMarshal.AsSpan(Told(mention.Sentence));
        var place = told.IndexOf(own);
        var (before, after) = (Part(Most(told[Math.Max(0, place - 1)..place])), Part(Most(told[(place + 1)..Math.Min(told.Length, place + 2)])));
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

    private List<FirstSight> Told(int sentence) => _bySentence.GetValueOrDefault(sentence, None);

    /// <summary>How likely the likeliest of some mentions undoes anything; -1 if there are none.</summary>
    private static double Most(ReadOnlySpan<FirstSight> mentions)
    {
        var most = -1.0;
        foreach (var mention in mentions)
        {
            most = Math.Max(most, mention.Undoes);
        }

        return most;
    }

    private static string Part(double most) =>
        most < 0 ? "none" : Math.Min(Parts - 1, (int)(most * Parts)).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
