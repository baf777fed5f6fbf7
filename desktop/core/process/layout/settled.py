"""Cells found by long searches with ``settling``, some put right by hand for the reader's eye.

A page is a text: first "columns N", then a line a lane, "lane rows: box column,row; ...", where
rows count within the lane. Boxes on a shared surface count rows over the whole page. A line
"plot process first stop" gives the columns that a process keeps to on the overview, a line
"weights ..." what its arrows pay for bends, crossings, touching, running beside, and joining.
"""

from __future__ import annotations

SETTLED: dict[str, str] = {
    "overview": """
columns 13
weights 80 80 6 3 0.55
plot soc-sjukskriven 1 7
plot soc-ej-sjukskriven 7 12
plot halso-och-sjukvarden 5 12
plot forsakringskassan 1 12
plot arbetsformedlingen 1 12
plot jobbtorg 1 12
plot finsamteam 12 13
plot finsam-insatser 0 1
individ 1: soc-sjukskriven.1a 5,0; soc-sjukskriven.1b 4,0; soc-sjukskriven.slut 6,0;
  soc-ej-sjukskriven.1 8,0; soc-ej-sjukskriven.slut 9,0; halso-och-sjukvarden.1 10,0;
  forsakringskassan.1 11,0; forsakringskassan.slut 7,0; arbetsformedlingen.1 1,0;
  arbetsformedlingen.slut 3,0; jobbtorg.slut 2,0
socialtjanst 4: process:soc-sjukskriven 4,3; soc-sjukskriven.2 5,0; soc-sjukskriven.3 4,0;
  soc-sjukskriven.4 3,0; soc-sjukskriven.5 3,1; soc-sjukskriven.6 6,0; soc-sjukskriven.7 4,1;
  soc-sjukskriven.8 3,2; soc-sjukskriven.9 3,3; soc-sjukskriven.11 4,2; soc-sjukskriven.12 6,3;
  soc-sjukskriven.13 6,1; soc-sjukskriven.14 5,2; soc-sjukskriven.15 6,2; soc-sjukskriven.16 5,1;
  soc-sjukskriven.17 5,3; process:soc-ej-sjukskriven 7,0; soc-ej-sjukskriven.2 8,0;
  soc-ej-sjukskriven.3 7,1; soc-ej-sjukskriven.4 8,1; soc-ej-sjukskriven.5 8,2; soc-ej-sjukskriven.6
  7,3; soc-ej-sjukskriven.7 8,3; soc-ej-sjukskriven.8 11,3; soc-ej-sjukskriven.9 9,3;
  soc-ej-sjukskriven.10 9,1
halso-och-sjukvard 2: soc-sjukskriven.10 3,0; process:halso-och-sjukvarden 5,0;
  halso-och-sjukvarden.2 11,0; halso-och-sjukvarden.3 10,0; halso-och-sjukvarden.4 9,0;
  halso-och-sjukvarden.5 8,0; halso-och-sjukvarden.6 8,1; halso-och-sjukvarden.7 7,0;
  halso-och-sjukvarden.8 7,1; halso-och-sjukvarden.9 10,1; halso-och-sjukvarden.10 6,1
forsakringskassan 2: process:forsakringskassan 5,0; forsakringskassan.2 10,0; forsakringskassan.3
  10,1; forsakringskassan.4 11,1; forsakringskassan.5a 9,1; forsakringskassan.5b 8,1;
  forsakringskassan.5c 8,0; forsakringskassan.6 7,1; forsakringskassan.7 7,0; forsakringskassan.8
  6,1
arbetsformedlingen 3: process:arbetsformedlingen 5,2; arbetsformedlingen.2 1,1;
  arbetsformedlingen.3 2,1; arbetsformedlingen.4 3,1; arbetsformedlingen.5 2,0; arbetsformedlingen.6
  3,2; arbetsformedlingen.7 4,2; arbetsformedlingen.8 4,1; arbetsformedlingen.9 6,2;
  arbetsformedlingen.10a 8,2; arbetsformedlingen.10b 8,1; arbetsformedlingen.10c 7,1;
  arbetsformedlingen.10d 6,0; arbetsformedlingen.10e 7,2; arbetsformedlingen.11 6,1;
  arbetsformedlingen.12 5,0; arbetsformedlingen.13 5,1; arbetsformedlingen.14 4,0
jobbtorg 2: process:jobbtorg 7,0; jobbtorg.1 6,1; jobbtorg.1a 6,0; jobbtorg.2 7,1; jobbtorg.3 8,1;
  jobbtorg.4 9,1; jobbtorg.5 2,1; jobbtorg.6a 3,1; jobbtorg.6b 1,1; jobbtorg.6c 3,0; jobbtorg.7 2,0;
  jobbtorg.8 4,1; jobbtorg.9 4,0; jobbtorg.10 5,1
gemensam 0: process:finsamteam 12,9; finsamteam.1 12,0; finsamteam.2 12,1; finsamteam.3 12,2;
  finsamteam.4 12,3; finsamteam.5 12,4; finsamteam.6 12,5; finsamteam.7 12,6; finsamteam.8 12,7;
  finsamteam.9 12,8; process:finsam-insatser 0,13; finsam-insatser.1 0,5; finsam-insatser.1a 0,6;
  finsam-insatser.2 0,7; finsam-insatser.3 0,9; finsam-insatser.4 0,10; finsam-insatser.5 0,12
""",
    "soc-sjukskriven": """
columns 9
individ 1: soc-sjukskriven.1a 0,0; soc-sjukskriven.1b 1,0; soc-sjukskriven.slut 8,0
socialtjanst 3: soc-sjukskriven.2 0,0; soc-sjukskriven.3 1,0; soc-sjukskriven.4 1,1;
  soc-sjukskriven.5 2,1; soc-sjukskriven.6 2,2; soc-sjukskriven.7 3,1; soc-sjukskriven.8 4,1;
  soc-sjukskriven.9 4,2; soc-sjukskriven.11 5,1; soc-sjukskriven.12 5,2; soc-sjukskriven.13 7,0;
  soc-sjukskriven.14 6,1; soc-sjukskriven.15 7,1; soc-sjukskriven.16 8,1; soc-sjukskriven.17 7,2;
  process:soc-ej-sjukskriven 3,2; home 8,2
halso-och-sjukvard 1: soc-sjukskriven.10 4,0; process:halso-och-sjukvarden 7,0
forsakringskassan 1: process:forsakringskassan 6,0
arbetsformedlingen 1: process:arbetsformedlingen 7,0
jobbtorg 1: process:jobbtorg 7,0
gemensam 1: process:finsamteam 8,0; process:finsam-insatser 7,0
""",
    "soc-ej-sjukskriven": """
columns 6
individ 1: soc-ej-sjukskriven.1 0,0; soc-ej-sjukskriven.slut 5,0
socialtjanst 3: soc-ej-sjukskriven.2 0,0; soc-ej-sjukskriven.3 0,1; soc-ej-sjukskriven.4 1,0;
  soc-ej-sjukskriven.5 2,0; soc-ej-sjukskriven.6 2,1; soc-ej-sjukskriven.7 3,1; soc-ej-sjukskriven.8
  3,2; soc-ej-sjukskriven.9 4,1; soc-ej-sjukskriven.10 5,0; home 5,2
halso-och-sjukvard 1: process:halso-och-sjukvarden 0,0
arbetsformedlingen 1: process:arbetsformedlingen 2,0
jobbtorg 1: process:jobbtorg 5,0
gemensam 1: process:finsamteam 3,0; process:finsam-insatser 4,0
""",
    "halso-och-sjukvarden": """
columns 6
individ 1: halso-och-sjukvarden.1 0,0
halso-och-sjukvard 3: halso-och-sjukvarden.2 0,1; halso-och-sjukvarden.3 1,1;
  halso-och-sjukvarden.4 1,0; halso-och-sjukvarden.5 2,0; halso-och-sjukvarden.6 3,0;
  halso-och-sjukvarden.7 2,1; halso-och-sjukvarden.8 2,2; halso-och-sjukvarden.9 1,2;
  halso-och-sjukvarden.10 3,2; home 5,2
forsakringskassan 1: process:forsakringskassan 4,0
arbetsformedlingen 1: process:arbetsformedlingen 4,0
jobbtorg 1: process:jobbtorg 3,0
gemensam 1: process:finsamteam 5,0; process:finsam-insatser 3,0
""",
    "forsakringskassan": """
columns 7
individ 1: forsakringskassan.1 0,0; forsakringskassan.slut 5,0
halso-och-sjukvard 1: process:halso-och-sjukvarden 6,0
forsakringskassan 2: forsakringskassan.2 0,1; forsakringskassan.3 1,1; forsakringskassan.4 1,0;
  forsakringskassan.5a 2,1; forsakringskassan.5b 3,1; forsakringskassan.5c 3,0; forsakringskassan.6
  4,1; forsakringskassan.7 4,0; forsakringskassan.8 5,1; home 6,1
arbetsformedlingen 1: process:arbetsformedlingen 5,0
jobbtorg 1: process:jobbtorg 5,0
gemensam 1: process:finsamteam 5,0; process:finsam-insatser 6,0
""",
    "arbetsformedlingen": """
columns 8
individ 1: arbetsformedlingen.1 0,0; arbetsformedlingen.slut 7,0
socialtjanst 1: process:soc-sjukskriven 7,0
halso-och-sjukvard 1: process:halso-och-sjukvarden 6,0
forsakringskassan 1: process:forsakringskassan 5,0
arbetsformedlingen 3: arbetsformedlingen.2 0,1; arbetsformedlingen.3 1,1; arbetsformedlingen.4
  1,0; arbetsformedlingen.5 2,0; arbetsformedlingen.6 1,2; arbetsformedlingen.7 2,2;
  arbetsformedlingen.8 2,1; arbetsformedlingen.9 3,2; arbetsformedlingen.10a 3,1;
  arbetsformedlingen.10b 3,0; arbetsformedlingen.10c 4,0; arbetsformedlingen.10d 5,0;
  arbetsformedlingen.10e 4,1; arbetsformedlingen.11 4,2; arbetsformedlingen.12 5,2;
  arbetsformedlingen.13 5,1; arbetsformedlingen.14 6,0; home 7,2
jobbtorg 1: process:jobbtorg 6,0
gemensam 1: process:finsamteam 4,0; process:finsam-insatser 7,0
""",
    "jobbtorg": """
columns 6
weights 45 60 6 8 0.4
individ 1: jobbtorg.slut 4,0
socialtjanst 1: process:soc-sjukskriven 3,0
halso-och-sjukvard 1: process:halso-och-sjukvarden 5,0
forsakringskassan 1: process:forsakringskassan 4,0
arbetsformedlingen 1: process:arbetsformedlingen 5,0
jobbtorg 3: jobbtorg.1 0,2; jobbtorg.1a 0,0; jobbtorg.2 0,1; jobbtorg.3 1,1; jobbtorg.4 1,2;
  jobbtorg.5 2,2; jobbtorg.6a 2,0; jobbtorg.6b 3,1; jobbtorg.6c 4,1; jobbtorg.7 4,0; jobbtorg.8 4,2;
  jobbtorg.9 3,0; jobbtorg.10 5,1; home 5,2
gemensam 1: process:finsam-insatser 5,0; process:finsamteam 4,0
""",
    "finsamteam": """
columns 5
individ 1:
socialtjanst 1:
halso-och-sjukvard 1:
forsakringskassan 1:
arbetsformedlingen 1:
jobbtorg 1:
gemensam 0: finsamteam.1 0,0; finsamteam.2 1,0; finsamteam.3 1,1; finsamteam.4 2,1; finsamteam.5
  2,2; finsamteam.6 3,2; finsamteam.7 3,3; finsamteam.8 4,3; finsamteam.9 4,4; home 4,5
""",
    "finsam-insatser": """
columns 4
individ 1:
socialtjanst 1:
halso-och-sjukvard 1:
forsakringskassan 1:
arbetsformedlingen 1:
jobbtorg 1:
gemensam 0: finsam-insatser.1 1,0; finsam-insatser.1a 0,1; finsam-insatser.2 1,1;
  finsam-insatser.3 2,1; finsam-insatser.4 2,3; finsam-insatser.5 3,3; home 3,5
""",
}
