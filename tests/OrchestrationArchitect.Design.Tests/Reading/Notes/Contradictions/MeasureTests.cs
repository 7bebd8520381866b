namespace OrchestrationArchitect.Design.Tests.Reading.Notes.Contradictions;

public sealed class MeasureTests
{
    [Theory]
    [InlineData("The master floods the dock.", "Flooding takes at most three hours. Filling the dock with water has to be complete five hours after it began.")]
    [InlineData("The mycologist identifies the mushroom and calls the finder.", "The mycologist calls within 15 minutes of the photo. The finder has to have been phoned one hour after the photo at the latest.")]
    public void Read_TwoTimesOfOneTaskInOtherWords_AreNoted(string workflow, string constraints) => Texts.Read(workflow, constraints: constraints).Notes.ShouldContain(note => note.Code == "OA1205");

    [Theory]
    [InlineData("The sensor reports frost and the sprinklers are switched on.", "The sprinklers must be running 20 minutes after the frost report. Irrigation starts no later than two hours after the frost alarm.")]
    public void Read_TwoTimesFromOneMoment_AreNoted(string workflow, string constraints) => Texts.Read(workflow, constraints: constraints).Notes.ShouldContain(note => note.Code == "OA1205");

    [Theory]
    [InlineData("The stable calls the vet, who treats the horse.", "The horse is treated three hours after the call at the latest. The vet has 24 hours from the call until its therapy is over.", true)]
    [InlineData("The clerk stamps the form and the courier fetches it.", "Between the submission and the stamp no more than two days may pass. The form must be stamped within a week of the submission.", true)]
    [InlineData("The clerk stamps the form and the courier fetches it.", "The stamp is on the form within a day of the submission. The courier fetches it within four days of the submission.", false)]
    public void Read_TwoTimesFromOneMoment_AreOfOneUnlessAnotherStepIsMeant(string workflow, string constraints, bool noted) => Texts.Read(workflow, constraints: constraints).Notes.Any(note => note.Code == "OA1205").ShouldBe(noted);

    [Theory]
    [InlineData("The bakery packs the cakes and hands them to the driver.", "Cakes must be sent out within three hours. Every cake leaves the bakery within two days of being ordered.", true)]
    [InlineData("The finder returns the matching flats to the tenant.", "Finder results must be returned within 300 milliseconds. The finder may take up to 8 seconds.", true)]
    [InlineData("The lift fails and a fitter repairs it.", "The fitter must be on site within 30 minutes. It may take the fitter up to three hours to arrive at the lift.", true)]
    [InlineData("The lift fails and a fitter repairs it.", "The fitter must be on site within 30 minutes. It may take the owner up to three hours to arrive at the lift.", false)]
    public void Read_TimesOfWhatActsOrComes_AreOfOne(string workflow, string constraints, bool noted) => Texts.Read(workflow, constraints: constraints).Notes.Any(note => note.Code == "OA1205").ShouldBe(noted);

    [Theory]
    [InlineData("The lab films the trial and a reviewer watches the film.", "Films are deleted right after the review. Films are retained for two years for training.", true)]
    [InlineData("The lab films the trial and adds remarks to the file.", "Films are deleted right after the review. Remarks are retained for two years for training.", false)]
    [InlineData("A buoy sends wave heights, which are stored.", "Heights are stored for 60 days. Buoy heights must be available for at least four years.", true)]
    public void Read_WhyItIsKept_TellsNothingApart(string workflow, string constraints, bool noted) => Texts.Read(workflow, constraints: constraints).Notes.Any(note => note.Code == "OA1205").ShouldBe(noted);

    [Theory]
    [InlineData("The platform has to handle 900 bids per second. Peak load is limited to 150 bids per second.", true)]
    [InlineData("The platform has to handle 150 bids per second. Peak load is 900 bids per second.", false)]
    public void Read_PeakBelowWhatIsHandled_IsNoted(string constraints, bool noted) => Texts.Read("The platform accepts bids and ranks them.", constraints: constraints).Notes.Any(note => note.Code == "OA1205").ShouldBe(noted);

    [Theory]
    [InlineData("The maximum picture size is 3 MB. Pictures can be up to 9 MB in size.", true)]
    [InlineData("A table is held for 10 minutes. Held tables are released after 40 minutes without an answer.", true)]
    [InlineData("A table is reserved for 10 minutes. Unsold tables are released after 40 minutes.", false)]
    [InlineData("The system must not cost more than 80 dollars per month. A monthly budget of 300 dollars is available.", true)]
    [InlineData("A jury of at least six artists votes on the picture. At most four artists vote on a picture.", true)]
    [InlineData("Each curator looks after one artist at a time. Curators look after up to four artists at the same time.", true)]
    [InlineData("The selection step times out after 3 hours. Selectors have up to 5 days to select.", true)]
    public void Read_TwoFiguresOfOneThing_AreNoted(string constraints, bool noted) => Texts.Read("Guests upload a picture, artists vote on it and a table is reserved.", constraints: constraints).Notes.Any(note => note.Code == "OA1205").ShouldBe(noted);

    [Theory]
    [InlineData("Failed uploads are retried 6 times. After two retries, the upload is given up.", true)]
    [InlineData("Failed uploads are retried 6 times. After two retries, the operator is told.", false)]
    public void Read_GivingUpEarlier_IsAnotherNumberOfTries(string constraints, bool noted) => Texts.Read("The film is uploaded.", constraints: constraints).Notes.Any(note => note.Code == "OA1205").ShouldBe(noted);

    [Theory]
    [InlineData("An order is reserved, charged and shipped.", "The entire order process must complete within 30 seconds. The order process may take up to 5 minutes.")]
    public void Read_TwoTimesOfTheRun_AreNoted(string workflow, string constraints) => Texts.Read(workflow, constraints: constraints).Notes.ShouldContain(note => note.Code == "OA1205");

    [Theory]
    [InlineData("An employee requests vacation. The manager approves the request.", "A vacation request must be decided within three days. Requests must be answered within 24 hours.", true)]
    [InlineData("An employee requests vacation. The manager approves the request.", "A vacation request must be decided within three days. Requests are archived within 24 hours of the decision.", false)]
    public void Read_NameWithoutItsFirstNoun_IsTheSame(string workflow, string constraints, bool noted) => Texts.Read(workflow, constraints: constraints).Notes.Any(note => note.Code == "OA1205").ShouldBe(noted);

    [Theory]
    [InlineData("A film is transcoded and published.", "Transcoding is tried three times. Transcoding must be retried until it succeeds, without any limit.", true)]
    [InlineData("A film is transcoded and published.", "Transcoding is tried three times. Publishing must be retried until it succeeds.", false)]
    public void Read_EndlessTries_ExcludeANumber(string workflow, string constraints, bool noted) => Texts.Read(workflow, constraints: constraints).Notes.Any(note => note.Code == "OA1205").ShouldBe(noted);

    [Theory]
    [InlineData("The driver delivers the medicine. The whole order is completed in at most four hours.", "Drivers may work at most nine hours a day.")]
    [InlineData("The referral is registered and the patient gets a letter.", "The entire process must be completed within 24 hours. Letters that come back undelivered are resent within three days.")]
    public void Read_TimeOutsideTheRun_IsNoPart(string workflow, string constraints) => Texts.Read(workflow, constraints: constraints).Notes.ShouldNotContain(note => note.Code == "OA1205");

    [Theory]
    [InlineData("A pass runs for twelve months.", "Passes expire half a year after they were issued.")]
    [InlineData("The visitor gets a quote, good for sixty days.", "Three weeks after its issue an unsigned quote is dead.")]
    [InlineData("We let a render job run for up to six hours.", "The supervisor kills any render job that has been going for 45 minutes.")]
    public void Read_HoldingForTwoTimes_IsNoted(string workflow, string constraints) => Texts.Read(workflow, constraints: constraints).Notes.ShouldContain(note => note.Code == "OA1205");

    [Theory]
    [InlineData("If nobody answers for ten minutes, the dispatcher phones the clinic.", "The dispatcher calls the clinic after ninety seconds.")]
    public void Read_TwoWaitsBeforeOneAnswer_AreNoted(string workflow, string constraints) => Texts.Read(workflow, constraints: constraints).Notes.ShouldContain(note => note.Code == "OA1205");

    [Theory]
    [InlineData("A day pass runs for one day.", "Season passes expire after five months.")]
    [InlineData("An email that bounces is sent again up to three times. Text messages are tried up to five times.", "")]
    [InlineData("If nobody answers for ten minutes, the planner is alerted.", "The order is dropped after two hours.")]
    public void Read_TimesOfTwoThings_AreNoContradiction(string workflow, string constraints) => Texts.Read(workflow, constraints: constraints).Notes.ShouldNotContain(note => note.Code == "OA1205");

    [Theory]
    [InlineData("A guard phones the owner and drives to the site.", "The owner is called within 2 minutes of the alarm. The guard has to be there within 15 minutes of the alarm.")]
    [InlineData("The practice confirms the request and the doctor examines the tooth.", "The request is acknowledged within 10 minutes. The tooth is examined within one day of the request.")]
    public void Read_TimesOfTwoTasks_AreNoContradiction(string workflow, string constraints) => Texts.Read(workflow, constraints: constraints).Notes.ShouldNotContain(note => note.Code == "OA1205");

    [Theory]
    [InlineData("A scan must not exceed 20 MB. Scans can be up to 90 MB.")]
    [InlineData("A booking is limited to 8 guests. Bookings for up to 30 guests must be accepted.")]
    [InlineData("The crawler may open at most 4 sessions to the mirror. Sessions of the crawler to the mirror: fixed at 25 sessions.")]
    [InlineData("Each design is judged by at least five jurors. No more than three jurors may judge a design.")]
    [InlineData("Stirring the paste takes at least 20 minutes, or else it separates. Stirring the paste must be over within 5 minutes.")]
    [InlineData("Offers must be answered on the same business day. Offers are to be answered by the fourth business day.")]
    public void Read_FiguresThatExcludeEachOther_AreNoted(string constraints) => Noted(constraints).ShouldBeTrue();

    [Theory]
    [InlineData("Ship logs are kept for ever. Ship logs older than ten years must be deleted.")]
    [InlineData("Recordings live for three years. No recording may be held for more than 90 days.")]
    [InlineData("Raw images must be erased immediately after blurring. Raw images are retained for two years.")]
    public void Read_KeptForTwoTimes_IsNoted(string constraints) => Noted(constraints).ShouldBeTrue();

    [Theory]
    [InlineData("The pause between two polls of the meter is 30 seconds. Between two polls of the meter we wait exactly ten minutes.")]
    [InlineData("Reading the buoy is tried one single time only. If reading the buoy fails, it is read again up to four times.")]
    [InlineData("The smoke test and the load test run in parallel. The smoke test and the load test must never run in parallel.")]
    public void Read_TwoWaysOfTrying_AreNoted(string constraints) => Noted(constraints).ShouldBeTrue();

    [Theory]
    [InlineData("A calculation must not cost more than 0.20 EUR. Up to 3 EUR may be spent on a calculation.")]
    [InlineData("Looking up the weather must be free of charge. Each look-up of the weather costs 0.05 EUR.")]
    [InlineData("The lock must be operated around the clock. The lock is closed every night from 23:00 to 6:00.")]
    [InlineData("The beacon must be up 99.99 % of each week. The beacon is taken out of service for a full day each week.")]
    public void Read_TwoPricesOrHours_AreNoted(string constraints) => Noted(constraints).ShouldBeTrue();

    [Theory]
    [InlineData("A scan must not exceed 20 MB. A letter can be up to 90 MB.")]
    [InlineData("Each design is judged by at least three jurors. No more than five jurors may judge a design.")]
    [InlineData("Stirring the paste takes at least 5 minutes, or else it separates. Stirring the paste must be over within 20 minutes.")]
    [InlineData("Raw images must be erased immediately after blurring. Blurred images are retained for two years.")]
    [InlineData("The buoy is read with at most 3 attempts in total. A failed reading of the buoy is retried twice.")]
    [InlineData("A calculation must not cost more than 0.20 EUR. The monthly bill may reach 3,000 EUR.")]
    [InlineData("Severe alarms: engineer on site in 30 minutes. Minor alarms: engineer on site in 3 days.")]
    [InlineData("RTO of the mail host: 2 hours. RPO of the mail host: 10 minutes.")]
    public void Read_FiguresOfTwoMatters_AreNoContradiction(string constraints) => Noted(constraints).ShouldBeFalse();

    private static bool Noted(string constraints) => Texts.Read("A form is filled in and checked.", constraints: constraints).Notes.Any(note => note.Code is "OA1205" or "OA1206" or "OA1211");
}
