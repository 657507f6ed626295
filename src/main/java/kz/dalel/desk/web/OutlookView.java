package kz.dalel.desk.web;

import java.util.List;
import kz.dalel.desk.SeveralOutlook.Prospect;
import kz.dalel.desk.SeveralOutlook;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.scoring.NumberText;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.Refusal;

/**
 * What an act on several indicators will mean.
 *
 * @param total what they come to together, with its word; what will be refused left out
 */
record OutlookView(List<ProspectView> lines, String total) {

    static OutlookView of(List<Prospect> prospects) {
        return new OutlookView(
                prospects.stream().map(ProspectView::of).toList(),
                NumberText.withWord(SeveralOutlook.sum(prospects)));
    }

    /**
     * One indicator.
     *
     * @param points null where there are no figures
     * @param refusal null if it will be received
     */
    record ProspectView(
            SubmissionId submission,
            IndicatorCode code,
            String title,
            String points,
            List<MissingView> missing,
            String refusal) {

        static ProspectView of(Prospect prospect) {
            return new ProspectView(
                    prospect.line().submission().orElseThrow().id(),
                    prospect.line().indicator().code(),
                    prospect.line().indicator().title(),
                    prospect.points().map(NumberText::plain).orElse(null),
                    prospect.missing().stream().map(MissingView::of).toList(),
                    prospect.refusal().map(Refusal::message).orElse(null));
        }
    }
}
