namespace OrchestrationArchitect.Design.Reading.Relations.Beside;

/// <summary>"Stores pick the goods. Accounting writes the bill. If it is urgent, stores also call the driver": of several strands, the one whose doer acts again.</summary>
internal static class OwnStrand
{
    /// <summary>The last step of the strand just told in which the doer of an action acts, and nobody else's; -1 if there is no such strand.</summary>
    public static int EndOf(Story story, int action)
    {
        if (story.Actions[action].Actor is not { } doer || story.Last?.IsBesidePrevious != true)
        {
            return -1;
        }

        var (end, found) = (-1, 0);
        for (var i = story.Segments.Count - 1; i >= 0; i--)
        {
            var strand = story.Segments[i];
            if (strand.Steps.Any(step => story.Actions[step].Actor == doer))
            {
                (end, found) = (strand.Steps[^1], found + 1);
            }

            if (!strand.IsBesidePrevious)
            {
                break;
            }
        }

        return found == 1 ? end : -1;
    }
}
