namespace OrchestrationArchitect.Design.Tables;

/// <summary>Adds up what observations say for each of some answers; an observation made twice counts once.</summary>
/// <param name="rows">What each observation adds to the odds of each answer.</param>
/// <param name="prior">The odds before anything is seen.</param>
/// <param name="answers">The number of answers.</param>
internal sealed class OddsSum(NameTable<double[]> rows, double[] prior, int answers) : ObservationSink
{
    private readonly PlaceSet _taken = new(rows.Places);
    private readonly double[] _sums = new double[answers];

    /// <summary>The logarithm of the odds of each answer.</summary>
    public double[] Odds()
    {
        var odds = new double[answers];
        for (var answer = 0; answer < answers; answer++)
        {
            odds[answer] = prior[answer] + _sums[answer];
        }

        return odds;
    }

    protected override void Take(ReadOnlySpan<char> name)
    {
        var place = rows.Find(name);
        if (place >= 0 && _taken.Add(place))
        {
            var row = rows[place];
            for (var answer = 0; answer < answers; answer++)
            {
                _sums[answer] += row[answer];
            }
        }
    }
}
