namespace OrchestrationArchitect.Design.Tests.Reading.Notes.Contradictions;

public sealed class ThresholdTests
{
    [Theory]
    [InlineData("A sensor reports the temperature. An alarm is raised above 60 degrees.", "The alarm must not be raised unless the temperature is above 85 degrees.", true)]
    [InlineData("A parcel may weigh 20 kilograms at most.", "Parcels of up to 31 kilograms are accepted.", true)]
    [InlineData("One order may contain six tickets at most.", "A visitor can choose up to ten tickets in a single order.", true)]
    [InlineData("Orders above 2,000 euros are approved by the director, orders above 20,000 euros by the board too.", "An order of 3,000 euros does not go to the board.", false)]
    [InlineData("The aerator is switched on below 5 milligrams and switched off again above 7 milligrams.", "Below 3 milligrams the manager is woken by a call.", false)]
    public void Read_TwoFiguresForOneDecision_AreNoted(string workflow, string constraints, bool noted) => IsNoted(workflow, constraints).ShouldBe(noted);

    [Theory]
    [InlineData("The service can be called at any time of day and night.", "Calls are taken from 7 a.m. to 10 p.m. only.", true)]
    [InlineData("A pharmacy robot hands out medicine. It works 24 hours a day.", "The robot hands out packages between 8:00 and 20:00 only; at other times it is locked.", true)]
    [InlineData("A portal accepts orders day and night. Deliveries are made from 8:00 to 18:00 only.", "", false)]
    public void Read_AllHoursAndSome_AreNoted(string workflow, string constraints, bool noted) => IsNoted(workflow, constraints).ShouldBe(noted);

    private static bool IsNoted(string workflow, string constraints) => Texts.Read(workflow, constraints: constraints).Notes.Any(note => note.Code == "OA1205");
}
