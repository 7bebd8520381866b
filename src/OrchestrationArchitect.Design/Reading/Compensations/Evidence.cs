namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>
/// Weighs whether what a sentence undoes is undone because something went wrong. What undoes what is told by the pair itself more often
/// than by words of failure: the better verb and thing fit an earlier step, and the more steps one sentence undoes, the less it needs to say.
/// </summary>
internal sealed class Evidence
{
    /// <summary>How much is needed, with the fit of verb and thing from 3 (the thing alone) to 6 and more (a known pair and two words of the thing).</summary>
    private const int Enough = 8;

    /// <summary>How well another mention must fit to speak for this one.</summary>
    private const int Supporting = 4;

    /// <summary>How well the only mention of a sentence must fit, and under what it must be told.</summary>
    private const int Alone = 5;

    private const Mishap AloneUnder = Mishap.Event;

    /// <summary>Points for another step undone in the same sentence, for a further one, for going backwards through the steps, and for "again" or "back".</summary>
    private const int Second = 4, Third = 1, Backwards = 1, Again = 1;

    private readonly List<int> _undone = [];

    /// <summary>A step that a mention of the sentence undoes; to be told in the order of the text.</summary>
    public void Add(int step, int fit)
    {
        if (fit >= Supporting && !_undone.Contains(step))
        {
            _undone.Add(step);
        }
    }

    /// <summary>Whether a mention that fits a step so well tells what a mishap makes one do.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="fit">How well verb and thing fit the step.</param>
    /// <param name="shuts">The step bars or shuts something, which mostly ends by itself.</param>
    public bool Tells(UndoingMention mention, int fit, bool shuts) => fit + Points(mention) >= Enough && (_undone.Count > 1 || (fit >= Alone && !shuts && mention.Under >= AloneUnder));

    private int Points(UndoingMention mention) =>
        Under(mention.Under) + mention.Leaning + (_undone.Count > 1 ? Second : 0) + (_undone.Count > 2 ? Third : 0) + (IsBackwards() ? Backwards : 0) + (mention.Again ? Again : 0);

    private static int Under(Mishap kind) => kind switch { Mishap.None => -5, _ => 0 };

    private bool IsBackwards() => _undone.Count > 1 && Indexes.From(1, _undone.Count - 1).All(i => _undone[i] < _undone[i - 1]);
}
